using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

/// <summary>Options of every verb, and what they mean as settings.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder that holds everything: tenants, databases, raw messages, keys. Setting SalesMailbox:DataDirectory; default App_Data.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, such as http://127.0.0.1:5080.",
        HelpName = "URLS",
    };

    /// <summary>
    /// The parser lets everything through that it doesn't know, because settings are named by anyone who reads them. What looks like none is a slip of the keyboard,
    /// and a verb that overlooked it would do something else than it was told.
    /// </summary>
    /// <returns>The word, or null if there is none.</returns>
    public static string? FindUnknown(ParseResult command) => command.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token));

    /// <returns>The options, and settings given as such, as arguments that ASP.NET Core's configuration reads.</returns>
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

    private static bool IsSetting(string token) => token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
