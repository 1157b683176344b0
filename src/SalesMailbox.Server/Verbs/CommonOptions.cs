using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

/// <summary>Options of every verb, and what they mean as settings.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder that holds everything: tenants, databases, raw mail, keys. Setting SalesMailbox:DataDirectory; default App_Data.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, such as http://127.0.0.1:5080.",
        HelpName = "URLS",
    };

    /// <returns>The options as arguments that ASP.NET Core's configuration reads.</returns>
    public string[] Settings(ParseResult command)
    {
        List<string> settings = [];
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
}
