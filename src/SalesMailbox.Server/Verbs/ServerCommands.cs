using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

/// <summary>Defines the verbs and options of the command line. Without a verb the server runs.</summary>
internal static class ServerCommands
{
    public static RootCommand Create()
    {
        var common = new CommonOptions();
        var root = new RootCommand("""
            Sales Mailbox: salespeople's Gmail, filed on the right opportunity or project by itself.
            Without a verb it serves the pages and imports on schedule. With --demo it serves a made-up company with a Gmail of its own, ready to try (--port,
            --sandbox-port; --fresh starts it over). With --sandbox it serves your own data, with a Gmail of its own beside it to connect it to. Any setting can be given as --Section:Key=value, in appsettings.json, or in the environment as
            Section__Key.
            """)
        {
            common.Data,
            common.Urls,
            ImportVerb.Create(common),
            IntegratorVerb.Create(common),
            TenantsVerb.Create(common),
        };
        RunVerb.Define(root, common);
        return root;
    }
}
