using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Gmail.Tests.Import;

namespace SalesMailbox.Gmail.Tests.Sending;

/// <summary>A tenant with an opportunity of Olga at Contoso, whose agent sends email.</summary>
internal sealed class SendingTenant(ImportingTenant tenant, Ticket ticket) : IAsyncDisposable
{
    public const string Olga = "olga@contoso.test";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ImportingTenant Tenant { get; } = tenant;

    public Ticket Ticket { get; } = ticket;

    public static async Task<SendingTenant> CreateAsync(
        IConfiguration google, ConnectionSettings client, string address, string refreshToken, Action<SalesConnection>? configure = null,
        Func<IConnectionType, IConnectionType>? wrap = null)
    {
        var tenant = await ImportingTenant.CreateAsync(
            google, client, address, refreshToken, configure, mailbox => mailbox.MatchingEnabled = true, wrap);
        var contoso = (await tenant.AskAsync(services => services.GetRequiredService<ClientManager>()
            .CreateAsync(new ClientForm("Contoso", ["contoso.test"]), Stop))).Value!;
        var olga = (await tenant.AskAsync(services => services.GetRequiredService<ClientManager>()
            .AddContactAsync(contoso.Id, new ContactForm("Olga", Olga), Stop))).Value!;
        var ticket = (await tenant.AskAsync(services => services.GetRequiredService<TicketManager>().CreateAsync(
            new NewTicket(
                "Ten Macs", Use: TicketUse.Opportunity, ClientId: contoso.Id, ContactIds: [olga.Id], AgentId: ImportingTenant.Owner.Id),
            ImportingTenant.Owner, Stop))).Value!;
        return new SendingTenant(tenant, ticket);
    }

    public async Task<OutgoingMail> QueueAsync(Action<MailDraftChange>? change = null)
    {
        var draft = new MailDraftChange
        {
            Draft = new MailDraft
            {
                TicketId = Ticket.Id,
                To = $"Olga <{Olga}>",
                Subject = "Ten Macs",
                Html = "<div>Dear <b>Olga</b></div>",
            },
        };
        change?.Invoke(draft);
        var queued = await Tenant.AskAsync(
            services => services.GetRequiredService<Outbox>().QueueAsync(ImportingTenant.Owner, draft.Draft, Stop));
        Assert.True(queued.Succeeded, string.Join(' ', queued.Errors));
        return queued.Value!;
    }

    public Task<int> SendAsync() => Tenant.AskAsync(services => services.GetRequiredService<OutboxSender>().SendDueAsync(Stop));

    /// <summary>Sends at intervals of 15 minutes until nothing is due.</summary>
    public async Task SendToTheEndAsync()
    {
        for (var round = 0; round < 10; round++)
        {
            Tenant.Time.Advance(TimeSpan.FromMinutes(15));
            await SendAsync();
        }
    }

    public async Task<OutgoingMail> RowAsync(string id) =>
        (await Tenant.AskAsync(services => services.GetRequiredService<IOutboxStore>().FindAsync(id, Stop)))!;

    public Task<List<TimelineEntry>> EntriesAsync() => Tenant.AskAsync(services =>
        services.GetRequiredService<SalesMailboxDbContext>().TimelineEntries
            .AsNoTracking()
            .Where(entry => entry.TicketId == Ticket.Id && entry.Kind == TimelineKind.Email)
            .ToListAsync(Stop));

    /// <summary>
    /// Asserts that the email was sent once and is stored as one message on its ticket with the id of the outbox row, one timeline entry,
    /// and the decision that explains it.
    /// </summary>
    public async Task<MailMessage> AssertSentOnceAsync(string id)
    {
        var row = await RowAsync(id);
        Assert.Equal((OutgoingState.Sent, null, false), (row.State, row.DueAt, row.MayHaveBeenSent));
        Assert.NotNull(row.StoredAt);
        var message = Assert.Single(await Tenant.MessagesAsync(), message => message.ProviderId == row.ProviderId);
        Assert.Equal(
            (id, MessagePlace.Ticket, Ticket.Id, MessageDirection.Sent), (message.Id, message.Place, message.TicketId, message.Direction));
        Assert.Equal(message.InternetMessageId, row.InternetMessageId);
        Assert.Single(await EntriesAsync(), entry => entry.MessageId == id);
        var decision = await Tenant.AskAsync(services => services.GetRequiredService<Core.Matching.IDecisionStore>().FindAsync(id, Stop));
        Assert.Equal(Core.Matching.MatchReason.SentFromHere, decision!.Reason);
        return message;
    }

    public ValueTask DisposeAsync() => Tenant.DisposeAsync();

    /// <summary>Lets a test change the draft that it queues.</summary>
    internal sealed class MailDraftChange
    {
        public required MailDraft Draft { get; set; }
    }
}
