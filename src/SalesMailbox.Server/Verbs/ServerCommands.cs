using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

/// <summary>The command line: which verbs and options there are. Without a verb the server runs.</summary>
internal static class ServerCommands
{
    public static RootCommand Create()
    {
        var common = new CommonOptions();
        var root = new RootCommand("""
            Sales Mailbox: salespeople's Gmail, filed on the right opportunity or project by itself.
            Without a verb it serves the pages and imports on schedule. Any setting can be given as --Section:Key=value, in appsettings.json, or in the
            environment as Section__Key.
            --demo serves a made-up company with a Gmail sandbox beside it, nothing to configure: [--fresh] [--port PORT] [--sandbox-port PORT].
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
