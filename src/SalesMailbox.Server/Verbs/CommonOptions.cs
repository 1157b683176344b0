using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

/// <summary>The options of every verb, and the settings that they stand for.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder that holds everything: tenants, databases, raw messages, keys. "
            + "Setting SalesMailbox:DataDirectory; default App_Data.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, such as http://127.0.0.1:5080.",
        HelpName = "URLS",
    };

    /// <summary>
    /// Finds a word that isn't a setting. The parser accepts every word that it doesn't know, because any setting can be given on the
    /// command line. A word that doesn't look like a setting is a typing error, and the verb must not ignore it.
    /// </summary>
    /// <returns>The word; null if there is none.</returns>
    public static string? FindUnknown(ParseResult command) => command.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token));

    /// <returns>The options and settings as arguments for ASP.NET Core's configuration.</returns>
    public string[] Settings(ParseResult command)
    {
        List<string> settings = [.. command.UnmatchedTokens];
        if (command.GetValue(Data) is { Length: > 0 } data)
        {
            settings.Add($"--{ServerOptions.Section}:{nameof(ServerOptions.DataDirectory)}={Path.GetFullPath(data)}");
        }

        if (command.GetValue(Urls) is { Length: > 0 } urls)
        {
            settings.Add($"--urls={urls}");
        }

        return [.. settings];
    }

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
