using System.CommandLine;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Verbs;

/// <summary>Imports once, for cron jobs and for people who want to watch an import (I2).</summary>
internal static class ImportVerb
{
    public static Command Create(CommonOptions common)
    {
        var once =
            new Option<bool>("--once") { Description = "Import once and end. Required: running on schedule is the verb integrator." };
        var tenant = new Option<string?>("--tenant")
        {
            Description = "Only this tenant, by its technical name (see 'tenants list').",
            HelpName = "NAME",
        };
        var mailbox = new Option<string?>("--mailbox") { Description = "Only the mailbox of this address.", HelpName = "ADDRESS" };
        var verb = new Command("import", """
            Imports mail once: every tenant's authorised mailboxes whose integrator is on, or those chosen. Prints a line a mailbox.
            Exit code 0: each was imported; 1: one was not, its line says why; 2: there is no such tenant or mailbox, or its module is off.
            """)
        {
            once,
            tenant,
            mailbox,
        };
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(once))
            {
                result.AddError("Say --once: import ends when the mail is in. To import on schedule use the verb integrator.");
            }
        });
        verb.SetVerb(async (command, _) =>
        {
            await using var app = VerbHost.Build(command, common);
            using var stop = new StopSignal();
            var output = command.InvocationConfiguration;
            return await new ImportOnce(app.Services, output.Output, output.Error).RunAsync(
                command.GetValue(tenant), command.GetValue(mailbox), stop.Token);
        });
        return verb;
    }
}
