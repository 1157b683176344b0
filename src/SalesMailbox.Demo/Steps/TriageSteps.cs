using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Mails;

namespace SalesMailbox.Demo.Steps;

/// <summary>
/// Performs the agents' work in My Inbox: one email is put on a project, one is kept as a CRM note, and the older ones are read, including
/// those on tickets.
/// </summary>
internal static class TriageSteps
{
    private static readonly TimeSpan ReadAfter = TimeSpan.FromDays(5);

    public static IEnumerable<DemoStep> All(DemoWorld world) =>
    [
        new(DemoTime.Days(5, "09:00").Before(world.Now), stop => AddToProjectAsync(world, world.Agents[DemoPeople.Ben], stop)),
        new(DemoTime.Days(4, "09:30").Before(world.Now), stop => KeepAsNoteAsync(world, world.Agents[DemoPeople.Anna], stop)),
        new(world.Now, stop => ReadAsync(world, world.Agents[DemoPeople.Anna], stop)),
        new(world.Now, stop => ReadAsync(world, world.Agents[DemoPeople.Ben], stop)),
    ];

    private static async Task AddToProjectAsync(DemoWorld world, Agent agent, CancellationToken cancellationToken)
    {
        var mail = await FindAsync(world, agent, ProjectMails.ScanStations, cancellationToken);
        await world.MakeAsync<InboxManager, AddToTicketResult>(
            inbox => inbox.AddToTicketAsync(agent, mail.Id, world.Tickets[DemoTickets.Rollout], cancellationToken));
    }

    private static async Task KeepAsNoteAsync(DemoWorld world, Agent agent, CancellationToken cancellationToken)
    {
        var mail = await FindAsync(world, agent, SalesDeskMails.PhoneLines, cancellationToken);
        var form = await world.DoAsync<InboxManager, InboxNoteForm?>(
            inbox => inbox.PrepareNoteAsync(agent, mail.Id, null, cancellationToken));
        await world.MakeAsync<InboxManager, CrmNote>(inbox => inbox.AddAsCrmNoteAsync(agent, mail.Id, form!, cancellationToken));
    }

    private static async Task ReadAsync(DemoWorld world, Agent agent, CancellationToken cancellationToken)
    {
        foreach (var mail in (await ListAsync(world, agent, cancellationToken)).Where(mail => mail.ReceivedAt < world.Now - ReadAfter))
        {
            await world.DoAsync<InboxManager, MailMessage?>(inbox => inbox.OpenAsync(agent, mail.Id, cancellationToken));
        }

        var onTickets = await world.DoAsync<IUnreadEmailStore, IReadOnlyList<UnreadEmail>>(
            unread => unread.ListAsync(agent.Id, 500, cancellationToken));
        foreach (var emails in onTickets.Where(email => email.ReceivedAt < world.Now - ReadAfter).GroupBy(email => email.TicketId))
        {
            await world.DoAsync<TicketReadMarker, bool>(async reading =>
            {
                await reading.MarkReadAsync(agent, emails.Key, [.. emails.Select(email => email.MessageId)], cancellationToken);
                return true;
            });
        }
    }

    private static async Task<MailMessage> FindAsync(DemoWorld world, Agent agent, string subject, CancellationToken cancellationToken) =>
        (await ListAsync(world, agent, cancellationToken)).Single(mail => mail.Subject == subject);

    private static async Task<IReadOnlyList<MailMessage>> ListAsync(DemoWorld world, Agent agent, CancellationToken cancellationToken) =>
        (await world.DoAsync<InboxManager, Page<MailMessage>>(inbox =>
            inbox.ListAsync(agent, new InboxQuery(agent.Id), new PageRequest(null, 500), cancellationToken))).Items;
}
