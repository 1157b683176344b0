using SalesMailbox.Core.Connections;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Tests.Sandbox;

namespace SalesMailbox.Gmail.Tests.Import;

/// <summary>Imports from our own Gmail sandbox, which records every call and can fail on demand.</summary>
public sealed class SandboxImportTests
{
    private static readonly string[] Unread = ["INBOX", "UNREAD", "IMPORTANT"];

    [Fact]
    public async Task Import_MailOfEveryKind_LeavesTheMailboxAsItWas()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail, connection => connection.ImportSent = true);
        var wanted = Fill(gmail, 12);
        await tenant.ImportAsync();
        wanted.AddRange(Fill(gmail, 5));
        var before = gmail.State.Snapshot(GmailUnderTest.Agent);

        await tenant.ImportAsync();
        await tenant.CheckAsync();
        await tenant.ImportAsync();

        var after = gmail.State.Snapshot(GmailUnderTest.Agent);
        Assert.Equal(
            before.Messages.SelectMany(message => message.Labels.Select(label => (message.Id, label))),
            after.Messages.SelectMany(message => message.Labels.Select(label => (message.Id, label))));
        Assert.Equal((before.HistoryId, before.Hash), (after.HistoryId, after.Hash));
        Assert.All(
            gmail.State.Calls(),
            call => Assert.True(AllowedCalls.IsRead($"{call.Method} {call.Path}") && !call.Changes, $"{call.Method} {call.Path}"));
        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            (await tenant.MessagesAsync()).Select(message => message.ProviderId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_SentSwitchedOff_BringsInboxOnly()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("sent"), ["SENT"]);
        var inbox = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("in")).Id;

        await tenant.ImportAsync();
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("sent too"), ["SENT"]);
        await tenant.ImportAsync();

        Assert.Equal(inbox, Assert.Single(await tenant.MessagesAsync()).ProviderId);
        Assert.Equal(1, (await tenant.CountsAsync()).Total);
    }

    [Fact]
    public async Task Import_BackfillDay_BringsOlderMailFromThatDayOnAndNothingBefore()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var today = DateTimeOffset.UtcNow;
        var day = DateOnly.FromDateTime(today.UtcDateTime.AddDays(-10));
        await using var tenant = await CreateAsync(gmail, connection => connection.BackfillFrom = day);
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("before"), null, today.AddDays(-12));
        var first = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("that day"), null, new DateTimeOffset(
            day.ToDateTime(new TimeOnly(0, 1)), TimeSpan.Zero)).Id;
        var second = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("since"), null, today.AddDays(-3)).Id;

        await tenant.ImportAsync();

        Assert.Equal(
            [first, second], (await tenant.MessagesAsync()).OrderBy(message => message.ReceivedAt).Select(message => message.ProviderId));
        Assert.True((await tenant.CheckAsync()).IsComplete);
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, 2)]
    [InlineData(FaultKind.RateLimit403, 2)]
    [InlineData(FaultKind.TooMany429, 3)]
    [InlineData(FaultKind.ServerError500, 2)]
    [InlineData(FaultKind.Unavailable503, 1)]
    [InlineData(FaultKind.Cut, 2)]
    [InlineData(FaultKind.ForgottenHistory, 0)]
    [InlineData(FaultKind.EmptyPage, 0)]
    public async Task Import_GmailGoesWrongInTheMiddle_EndsWithEachMailOnce(FaultKind kind, int skipFirst)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        Fill(gmail, 3);
        await tenant.ImportAsync();
        Fill(gmail, 8);
        gmail.State.AddFault(new Fault { Kind = kind, Times = skipFirst > 0 ? 2 : 1, SkipFirst = skipFirst });

        await tenant.ImportToTheEndAsync();

        Assert.Empty(gmail.State.Faults());
        var inbox = gmail.State.Snapshot(GmailUnderTest.Agent).Messages
            .Where(message => message.Labels.Contains("INBOX") && !message.Labels.Contains("SPAM"))
            .Select(message => message.Id);
        Assert.Equal(
            inbox.Order(StringComparer.Ordinal),
            (await tenant.MessagesAsync()).Select(message => message.ProviderId).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await tenant.CountsAsync()).Parked);
    }

    /// <returns>The ids of the messages to import if Sent is imported.</returns>
    private static List<string> Fill(GmailUnderTest gmail, int count)
    {
        var wanted = new List<string>();
        for (var number = 0; number < count; number++)
        {
            wanted.Add(gmail.State.Deliver(
                GmailUnderTest.Agent, TestSandbox.Mail($"Mail {number}"), number % 2 == 0 ? Unread : ["INBOX", "STARRED"]).Id);
        }

        wanted.Add(gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("sent"), ["SENT"]).Id);
        foreach (var label in new[] { "SPAM", "TRASH", "DRAFT", "Label_7" })
        {
            gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail(label), [label]);
        }

        return wanted;
    }

    private static Task<ImportingTenant> CreateAsync(GmailUnderTest gmail, Action<SalesConnection>? configure = null) =>
        ImportingTenant.CreateAsync(
            gmail.Configuration(), GmailUnderTest.Client, GmailUnderTest.Agent, gmail.Access().Secret.Value, configure);
}
