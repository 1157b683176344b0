using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.StoreContract;

/// <summary>
/// Two importers file copies of one message at the same time. The harness's scopes need the rules too (<c>AddSalesMailboxCore</c>).
/// </summary>
public abstract class CopiesContract : StoreContract<ITicketStore>
{
    private const int Messages = 80;
    private const string Sender = "clara@brightwell.example";
    private readonly SalesConnection _connection =
        new() { Name = "Acme", Type = "Scripted", MatchingType = MatchingType.EmailAddressAndSubject };

    [Fact]
    public async Task FileAsync_TwoImportersAtOnce_OpenNoTicketTwiceAndShowNothingTwice()
    {
        var (ana, ben, _) = await StartAsync();
        for (var number = 0; number < Messages; number++)
        {
            var subject = Subject(number);
            if (number % 4 == 0)
            {
                // An open ticket matches this message; the others create a new ticket.
                await FileAsync(Mail(ana, subject, $"before-{number}"), ana);
            }

            await FileAtOnceAsync([(Mail(ana, subject, $"copy-{number}"), ana), (Mail(ben, subject, $"copy-{number}"), ben)]);
        }

        var shown = await ShownAsync();
        Assert.Equal(Messages, shown.Keys.Count(summary => summary.StartsWith("Offer", StringComparison.Ordinal)));
        for (var number = 0; number < Messages; number++)
        {
            Assert.Equal((Subject(number), number % 4 == 0 ? 2 : 1), (Subject(number), shown[Subject(number)].Single()));
        }
    }

    [Fact]
    public async Task FileAsync_FirstCopyIsInMyInbox_TheOthersAtOnceOpenOneTicket()
    {
        var (ana, ben, off) = await StartAsync();
        await FileAsync(Mail(off, "Offer", "copy"), off);

        await FileAtOnceAsync([(Mail(ana, "Offer", "copy"), ana), (Mail(ben, "Offer", "copy"), ben)]);

        Assert.Equal([1], (await ShownAsync())["Offer"]);
    }

    private static string Subject(int number) => string.Create(CultureInfo.InvariantCulture, $"Offer {number}");

    /// <summary>The sender is already known, because creating a contact would also serialize the two importers.</summary>
    private async Task<(Mailbox Ana, Mailbox Ben, Mailbox Off)> StartAsync()
    {
        await WriteAsync<TicketManager>(manager => manager.EnsureDefaultsAsync());
        Mailbox[] mailboxes = [Box("ana", true), Box("ben", true), Box("cleo", false)];
        await WriteAsync<IConnectionStore>(store => store.AddAsync(_connection));
        foreach (var mailbox in mailboxes)
        {
            await WriteAsync<IMailboxStore>(store => store.AddAsync(mailbox));
        }

        await FileAsync(Mail(mailboxes[0], "Hello", "hello"), mailboxes[0]);
        return (mailboxes[0], mailboxes[1], mailboxes[2]);
    }

    private Mailbox Box(string agent, bool matching)
    {
        var address = $"{agent}@acme.example";
        return new Mailbox
        {
            ConnectionId = _connection.Id,
            AgentId = agent,
            Address = address,
            NormalizedAddress = address,
            MatchingEnabled = matching,
        };
    }

    private static MailMessage Mail(Mailbox mailbox, string subject, string fingerprint) => new()
    {
        MailboxId = mailbox.Id,
        AgentId = mailbox.AgentId,
        ProviderId = Ids.New(),
        InternetMessageId = fingerprint + "@brightwell.example",
        Fingerprint = fingerprint,
        RawHash = fingerprint,
        FromAddress = Sender,
        FromName = "Clara",
        FromDomain = "brightwell.example",
        Addresses = [new MessageAddress { Role = AddressRole.From, Address = Sender }],
        Subject = subject,
        NormalizedSubject = SubjectNormalizer.Normalize(subject),
        BodyText = "The body.",
        ReceivedAt = Noon,
        ImportedAt = Noon,
    };

    /// <summary>Each importer has read and decided before any commits. Those that fail try again, as in the import.</summary>
    private async Task FileAtOnceAsync((MailMessage Message, Mailbox Mailbox)[] copies)
    {
        using var decided = new Barrier(copies.Length);
        await Task.WhenAll(copies.Select(copy => Task.Run(() => FileAsync(copy.Message, copy.Mailbox, decided))));
    }

    private async Task FileAsync(MailMessage message, Mailbox mailbox, Barrier? decided = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = Open();
            var copy = Copy(message);
            await scope.Services.GetRequiredService<MessageFiling>().FileAsync(
                _connection, mailbox, copy, new ParsedMessage { Fingerprint = copy.Fingerprint });
            if (attempt == 1)
            {
                decided?.SignalAndWait();
            }

            try
            {
                await CommitAsync(scope);
                return;
            }
            catch (Exception problem) when (attempt < 10 && problem is ConcurrencyException or DuplicateException)
            {
                // The other importer was first.
            }
        }
    }

    /// <summary>A failed attempt must not affect the next one.</summary>
    private static MailMessage Copy(MailMessage message)
    {
        var copy = Mail(new Mailbox { Id = message.MailboxId, AgentId = message.AgentId }, message.Subject, message.Fingerprint);
        copy.ProviderId = message.ProviderId;
        return copy;
    }

    /// <returns>The number of emails on the timeline of each ticket, by summary.</returns>
    private async Task<Dictionary<string, List<int>>> ShownAsync()
    {
        await using var scope = Open();
        var shown = new List<(string Summary, int Emails)>();
        foreach (var ticket in await Pages.AllAsync(page => Store(scope).ListAsync(new TicketQuery(), page), 100))
        {
            var entries = await Pages.AllAsync(page => Store(scope).ListEntriesAsync(ticket.Id, page), 100);
            shown.Add((ticket.Summary, entries.Count(entry => entry.Kind == TimelineKind.Email)));
        }

        return shown.GroupBy(row => row.Summary).ToDictionary(group => group.Key, group => group.Select(row => row.Emails).ToList());
    }
}
