using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// The ticket types and statuses that must exist so that tickets can be created from messages. Stages changes; the caller commits.
/// </summary>
public sealed class TicketDefaults(ITicketStore tickets, IStringLocalizer<TicketDefaults> text)
{
    /// <summary>Adds types and statuses if there are none; existing ones are unchanged.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken = default)
    {
        if ((await tickets.ListTypesAsync(cancellationToken)).Count == 0)
        {
            await AddTypeAsync("opportunity", text["Opportunity"], TicketUse.Opportunity, cancellationToken);
            await AddTypeAsync("project", text["Project"], TicketUse.Project, cancellationToken);
            await AddTypeAsync("service", text["Service request"], TicketUse.Service, cancellationToken);
        }

        if ((await tickets.ListStatusesAsync(cancellationToken)).Count == 0)
        {
            await AddStatusAsync("new", text["New"], 0, status => (status.IsOpen, status.IsDefault) = (true, true), cancellationToken);
            await AddStatusAsync("in-progress", text["In progress"], 1, status => status.IsOpen = true, cancellationToken);
            await AddStatusAsync(
                "waiting", text["Waiting for client"], 2, status => (status.IsOpen, status.IsWaiting) = (true, true), cancellationToken);
            await AddStatusAsync("won", text["Won/Completed"], 3, status => status.IsDefault = true, cancellationToken);
            await AddStatusAsync("lost", text["Lost/Canceled"], 4, _ => { }, cancellationToken);
        }
    }

    /// <returns>The default type of a ticket of the use; null if the use has no type.</returns>
    public async Task<TicketType?> TypeAsync(TicketUse use, CancellationToken cancellationToken = default) =>
        (await tickets.ListTypesAsync(cancellationToken))
            .Where(type => type.Use == use).OrderByDescending(type => type.IsDefault).ThenBy(type => type.Position).FirstOrDefault();

    /// <returns>The default status of a new (open) or closed ticket; null if there is none.</returns>
    public async Task<TicketStatus?> StatusAsync(bool isOpen, CancellationToken cancellationToken = default) =>
        (await tickets.ListStatusesAsync(cancellationToken))
            .Where(status => status.IsOpen == isOpen)
            .OrderByDescending(status => status.IsDefault)
            .ThenBy(status => status.Position)
            .FirstOrDefault();

    // Fixed ids: if two processes add them at the same moment, one of the commits fails instead of adding duplicates.
    private Task AddTypeAsync(string id, string name, TicketUse use, CancellationToken cancellationToken) =>
        tickets.AddTypeAsync(new TicketType { Id = id, Name = name, Use = use, IsDefault = true, Position = (int)use }, cancellationToken);

    private Task AddStatusAsync(string id, string name, int position, Action<TicketStatus> set, CancellationToken cancellationToken)
    {
        var status = new TicketStatus { Id = id, Name = name, Position = position };
        set(status);
        return tickets.AddStatusAsync(status, cancellationToken);
    }
}
