using System.Globalization;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IDecisionStore"/> must pass.</summary>
public abstract class DecisionStoreContract : StoreContract<IDecisionStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var decision = Filled.With(new MatchDecision(), row => row.Rules =
        [
            Filled.With(new RuleTrace(), rule =>
            {
                rule.NoteValues = ["漢", "😀"];
                rule.Compared = [new ComparedValue("from", "a", null, true)];
                rule.Candidates = [new TicketCandidate("t", 7, "\"Ünï\"", "c", "k", "a@example.com", Noon, true)];
            }),
        ]);
        await WriteAsync(store => store.AddAsync(decision));
        Assert.Equivalent(decision, await ReadAsync(store => store.FindAsync(decision.MessageId)), strict: true);
        Assert.Single(await ReadAsync(store => store.FindManyAsync([decision.MessageId, "none"])));
    }

    [Fact]
    public async Task CountByDayAsync_SentAroundMidnight_CountsUtcDaysByVerdict()
    {
        var midnight = new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero);
        foreach (var (id, at) in new[] { ("1", midnight.AddTicks(-1)), ("2", midnight), ("3", midnight.AddHours(23)) })
        {
            var message = new MailMessage { MailboxId = "m", AgentId = "ana", ProviderId = id, ReceivedAt = Noon, ImportedAt = at };
            await WriteAsync<IMessageStore>(store => store.AddAsync(message));
            await WriteAsync(store => store.AddAsync(new MatchDecision { MessageId = message.Id, Verdict = MatchVerdict.Inbox }));
        }

        var days = await ReadAsync(store => store.CountByDayAsync(["m"], new DateOnly(2026, 3, 14), TimeZoneInfo.Utc));
        Assert.Equal(
            [new DailyCount(new DateOnly(2026, 3, 14), MatchVerdict.Inbox, 1), new DailyCount(
                new DateOnly(2026, 3, 15), MatchVerdict.Inbox, 2)],
            days);
    }

    /// <summary>Kathmandu is 5:45 ahead; on March 29, 2026 Berlin's day has 23 hours.</summary>
    [Theory]
    [InlineData("Asia/Kathmandu", "2026-03-14T18:15Z")]
    [InlineData("America/Los_Angeles", "2026-03-15T07:00Z")]
    [InlineData("Europe/Berlin", "2026-03-14T23:00Z")]
    public async Task CountByDayAsync_TimeZone_CountsItsDays(string id, string startOfThe15th)
    {
        var start = DateTimeOffset.Parse(startOfThe15th, CultureInfo.InvariantCulture);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        foreach (var at in (DateTimeOffset[])[start.AddTicks(-1), start, start.AddHours(24).AddTicks(-1), start.AddHours(24),
            start.AddDays(14).AddHours(-0.5)])
        {
            var message = new MailMessage
            {
                MailboxId = "m",
                AgentId = "ana",
                ProviderId = at.Ticks.ToString(CultureInfo.InvariantCulture),
                ReceivedAt = Noon,
                ImportedAt = at,
            };
            await WriteAsync<IMessageStore>(store => store.AddAsync(message));
            await WriteAsync(store => store.AddAsync(new MatchDecision { MessageId = message.Id, Verdict = MatchVerdict.Matched }));
        }

        var days = await ReadAsync(store => store.CountByDayAsync(["m"], new DateOnly(2026, 3, 15), zone));

        // Half an hour before two weeks have passed is the 28th everywhere: clocks change on the 29th.
        Assert.Equal([(15, 2), (16, 1), (28, 1)], days.Select(day => (day.Day.Day, day.Count)));
    }
}
