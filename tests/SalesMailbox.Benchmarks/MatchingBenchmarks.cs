using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Benchmarks;

/// <summary>
/// Measures the cost of one decision in a scope of its own, as in the import. It must not grow with the number of open tickets.
/// </summary>
public class MatchingBenchmarks
{
    // Each company has ten tickets, so only the number of companies grows from tenant to tenant.
    private const string Fill =
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {0} - 1)
        INSERT INTO Tickets (Id, Number, TypeId, Use, Summary, NormalizedSummary, Details, ClientId, StatusId, IsOpen, CreatedAt, LastActivityAt, Version)
        SELECT printf('t%025d', i), i + 1, 'x', 'Opportunity', 'Offer ' || i, 'OFFER ' || i, '', printf('c%d', i / 10), 'x', 1, i, i, 1 FROM n;
        INSERT INTO TicketContacts (TicketId, ContactId, Position, Address, Domain)
        SELECT Id, 'p' || Number, 0, printf('c%d@company%d.example', Number - 1, (Number - 1) / 10), printf('company%d.example', (Number - 1) / 10) FROM Tickets;
        """;

    private BenchTenant _tenant = null!;

    [Params(10, 10_000, 200_000)]
    public int OpenTickets { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _tenant = await BenchTenant.CreateAsync(new BulkMailbox(0), mailboxes: 1);
        await using var scope = _tenant.Open();
        var database = scope.Services.GetRequiredService<SalesMailboxDbContext>().Database;
        await database.ExecuteSqlRawAsync(Fill, OpenTickets);
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _tenant.DisposeAsync();

    [Benchmark]
    public Task<MatchDecision> AddressAndSubject() =>
        DecideAsync(MatchingType.EmailAddressAndSubject, "c7@company0.example", "Re: Offer 7", MatchReason.AddressAndSubject);

    [Benchmark]
    public Task<MatchDecision> Domain() =>
        DecideAsync(MatchingType.EmailDomain, "somebody@company0.example", "Question", MatchReason.Domain);

    [Benchmark]
    public Task<MatchDecision> NoMatch() =>
        DecideAsync(MatchingType.EmailAddressAndSubject, "new@prospect.example", "Hello", MatchReason.NothingMatched);

    private async Task<MatchDecision> DecideAsync(MatchingType type, string from, string subject, MatchReason expected)
    {
        await using var scope = _tenant.Open();
        var message = new MailMessage
        {
            MailboxId = _tenant.Mailboxes[0].Id,
            FromAddress = from,
            FromDomain = EmailAddress.DomainOf(from),
            Subject = subject,
            NormalizedSubject = SubjectNormalizer.Normalize(subject),
            InternetMessageId = "1@x",
            InReplyTo = "0@x",
            Fingerprint = "f",
            ReceivedAt = BulkMailbox.Start,
        };
        var decision = await scope.Services.GetRequiredService<MatchingEngine>().DecideAsync(
            new MatchInput(_tenant.Connection, _tenant.Mailboxes[0], message, ["0@x"], [], BulkMailbox.Start, type));
        return decision.Reason == expected
            ? decision
            : throw new InvalidOperationException($"Decided {decision.Reason} instead of {expected}.");
    }
}
