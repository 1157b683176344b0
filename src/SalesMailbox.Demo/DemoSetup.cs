using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Steps;

namespace SalesMailbox.Demo;

/// <summary>
/// Creates the demo's story in an empty tenant and an empty sandbox, from its first day to the current time. It can run only once: after an
/// interruption, start with an empty tenant and sandbox again.
/// </summary>
/// <param name="sandbox">Null to create no email. Then no mailbox is signed in, and the import of the connections is off.</param>
public sealed class DemoSetup(IDemoHost host, DemoClock clock, DemoSandbox? sandbox)
{
    /// <exception cref="InvalidOperationException">A step was refused; the message says which and why.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var world = new DemoWorld(host, sandbox, now);
        clock.Begin(DemoTime.Days(60, "08:00").Before(now));
        try
        {
            await PeopleStep.RunAsync(world, cancellationToken);
            await ClientsStep.RunAsync(world, cancellationToken);
            using var consent = new ConsentPage();
            foreach (var step in Steps(world, consent).OrderBy(step => step.At))
            {
                cancellationToken.ThrowIfCancellationRequested();
                clock.MoveTo(step.At);
                await step.RunAsync(cancellationToken);
            }
        }
        finally
        {
            clock.End();
        }

        if (sandbox is not null)
        {
            await AccessStep.RunAsync(world, cancellationToken);
        }
    }

    private static IEnumerable<DemoStep> Steps(DemoWorld world, ConsentPage consent) =>
    [
        .. TicketSteps.All(world),
        .. NoteSteps.All(world),
        .. QuotationSteps.All(world),
        new(DemoConnections.Made.Before(world.Now), stop => new ConnectionsStep(world, consent).RunAsync(stop)),
        .. world.HasMail ? [.. MailSteps.All(world), .. TriageSteps.All(world)] : Array.Empty<DemoStep>(),
    ];
}
