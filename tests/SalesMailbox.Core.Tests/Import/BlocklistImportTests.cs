using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Text;
using SalesMailbox.EntityFrameworkCore;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Email on its owner's private blocklist is never stored, and the completeness check still adds up (B7, I7).</summary>
public sealed class BlocklistImportTests
{
    private const string Bank = "My Bank <bank@money.example>";
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Theory]
    [InlineData("bank@money.example")]
    [InlineData("money.example")]
    public async Task RunAsync_BlockedSender_LeavesNoBytesNoRowAndNoName(string blocked)
    {
        await using var world = await ImportWorld.CreateAsync();
        await BlockAsync(world, blocked);
        world.Service.Deliver("secret", After, subject: "Your balance", from: Bank);
        world.Service.Deliver("mail", After);

        var run = await world.ImportAsync();

        Assert.Equal((ImportRunState.Succeeded, 2, 1), (run!.State, run.Done, run.Ignored));
        Assert.Equal(["mail"], await world.StoredAsync());
        Assert.Single(RawFiles(world));
        var item = Assert.Single(await world.ItemsAsync(ImportItemState.Ignored));
        Assert.Equal(("secret", true, ImportTexts.Blocked), (item.ProviderId, item.IsBlocked, item.Reason));
        Assert.Null(item.ReceivedAt);
        Assert.DoesNotContain("money", await DatabaseTextAsync(world, item), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task CheckAsync_BlockedMail_IsAccountedForAndNotReadAgain()
    {
        await using var world = await ImportWorld.CreateAsync();
        await BlockAsync(world, "money.example");
        world.Service.Deliver("secret", After, from: Bank);
        world.Service.Deliver("mail", After);
        await world.ImportAsync();
        world.Service.Calls.Clear();

        var report = await world.ReadAsync(services => services.GetRequiredService<CompletenessChecker>().CheckAsync(world.Mailbox.Id));
        await world.ImportAsync();

        Assert.Equal((2, 2, true), (report.AtService, report.Accounted, report.IsComplete));
        Assert.Equal(new ImportItemCounts(0, 0, 1, 1, 0), await world.CountsAsync());
        Assert.DoesNotContain("fetch secret", world.Service.Calls);
    }

    [Fact]
    public async Task RunAsync_EntryRemoved_LetsNewMailInAndWhatIsMovedAgain()
    {
        await using var world = await ImportWorld.CreateAsync();
        var entry = await BlockAsync(world, "money.example");
        world.Service.Deliver("one", After, from: Bank);
        await world.ImportAsync();
        await world.ReadAsync(services => services.GetRequiredService<BlocklistManager>().RemoveAsync(ImportWorld.Owner, entry.Id));
        world.Service.Deliver("two", After, from: Bank);
        await world.ImportAsync();
        Assert.Equal(["two"], await world.StoredAsync());

        world.Service.Deliver("one", After, from: Bank); // it changes at the service: it is moved into the inbox again
        await world.ImportAsync();

        Assert.Equal(["one", "two"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_EntryMadeWhileTheMailWaits_IsNotFiled()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Poison = "Your balance";
        world.Service.Deliver("secret", After, subject: "Your balance", from: Bank);
        await world.ImportAsync();
        await BlockAsync(world, "bank@money.example");
        world.Poison = null;
        world.Time.Advance(TimeSpan.FromHours(3));

        await world.ImportAsync();

        Assert.Empty(await world.StoredAsync());
        Assert.Equal(new ImportItemCounts(0, 0, 0, 1, 0), await world.CountsAsync());
    }

    [Fact]
    public async Task RunAsync_BlockedLabel_IsNotEvenRead()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Labels.Add(new MailLabel("Label_1", "Private"));
        var added = await world.ReadAsync(
            services => services.GetRequiredService<BlockedLabelManager>().AddAsync(ImportWorld.Owner, "private", "label"));
        Assert.Equal("Private", added.Value!.Value);
        world.Service.Labels[0] = new MailLabel("Label_1", "Family"); // renamed, but still blocked
        world.Service.Labels.Add(new MailLabel("Label_2", "PRIVATE"));
        world.Service.Deliver("a", After, labels: ["Label_1"]);
        world.Service.Deliver("b", After, labels: ["Label_2", "STARRED"]);
        world.Service.Deliver("c", After, labels: ["STARRED"]);

        await world.ImportAsync();

        Assert.Equal(["c"], await world.StoredAsync());
        Assert.Equal(["fetch c"], world.Service.Calls.Where(call => call.StartsWith("fetch", StringComparison.Ordinal)));
        Assert.Equal(new ImportItemCounts(0, 0, 1, 2, 0), await world.CountsAsync());
    }

    [Fact]
    public async Task RunAsync_LabelsCantBeRead_StoresNothingUndecided()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Labels.Add(new MailLabel("Label_1", "Private"));
        await world.ReadAsync(
            services => services.GetRequiredService<BlockedLabelManager>().AddAsync(ImportWorld.Owner, "Private", "label"));
        world.Service.Deliver("a", After, labels: ["Label_1"]);
        world.Service.Fault = (call, _) =>
            call == "labels" ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503")) : null;

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, run!.State);
        Assert.Empty(RawFiles(world));
        Assert.Equal(1, (await world.CountsAsync()).Pending);
    }

    [Fact]
    public async Task CheckAsync_LabelRenamedOrDeleted_IsTold()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Labels.Add(new MailLabel("Label_1", "Private"));
        var entry = await world.ReadAsync(
            services => services.GetRequiredService<BlockedLabelManager>().AddAsync(ImportWorld.Owner, "Private", "label"));
        Assert.Equal(LabelInMailboxState.Found, (await StateAsync()).State);

        world.Service.Labels[0] = new MailLabel("Label_1", "Family");
        Assert.Equal((LabelInMailboxState.Renamed, "Family"), ((await StateAsync()).State, (await StateAsync()).NewName));
        world.Service.Labels.Clear();
        Assert.Equal(LabelInMailboxState.Missing, (await StateAsync()).State);
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503"));
        Assert.Equal(
            (LabelInMailboxState.Unknown, SharedTexts.Stored.With("503")), ((await StateAsync()).State, (await StateAsync()).Problem));

        async Task<LabelInMailbox> StateAsync() => Assert.Single(Assert.Single(
            await world.ReadAsync(
                services => services.GetRequiredService<BlockedLabelManager>().CheckAsync(ImportWorld.Owner, [entry.Value!]))).Places);
    }

    /// <summary>
    /// A process may die between any two steps: no bytes of a blocked message are ever on disk, and the rule's count is exact.
    /// </summary>
    [Fact]
    public async Task RunAsync_KilledAtEachStep_NeverLeavesBlockedBytesAndCountsTheRuleOnce()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Limits.MaxStarts = int.MaxValue; // each process dies; PoisonedMessageTests cover parking after this
        await BlockAsync(world, "money.example");
        await world.ReadAsync(services => services.GetRequiredService<SenderRuleManager>().SaveAsync(
            ImportWorld.Owner, null, new SenderRuleForm("customer.example", SenderRuleAction.MarkRead)));
        world.Service.Deliver("secret", After, from: Bank);
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        for (var step = 1; ; step++)
        {
            world.Time.Advance(TimeSpan.FromHours(3));
            world.DieAtStep(step);
            try
            {
                await world.ImportAsync();
            }
            catch (KilledException)
            {
            }

            Assert.True(RawFiles(world).Length <= 2);
            if (!world.IsDead)
            {
                break;
            }
        }

        world.DieAt(null);
        Assert.Equal(["a", "b"], await world.StoredAsync());
        Assert.Equal(2, (await world.ReadAsync(
            services => services.GetRequiredService<SenderRuleManager>().ListAsync(ImportWorld.Owner)))[0].TimesApplied);
        Assert.Equal(new ImportItemCounts(0, 0, 2, 1, 0), await world.CountsAsync());
    }

    private static async Task<BlockEntry> BlockAsync(ImportWorld world, string sender) =>
        (await world.ReadAsync(
            services => services.GetRequiredService<BlocklistManager>().AddAsync(ImportWorld.Owner, new BlockForm(sender)))).Value!;

    private static string[] RawFiles(ImportWorld world)
    {
        var folder = Path.Combine(world.DataDirectory, "raw");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0)]
            : [];
    }

    /// <summary>Returns everything that the database contains about the message, which is only its line in the ledger.</summary>
    private static async Task<string> DatabaseTextAsync(ImportWorld world, ImportItem item) => await world.ReadAsync(async services =>
    {
        var context = services.GetRequiredService<SalesMailboxDbContext>();
        Assert.False(await context.Messages.AnyAsync(message => message.ProviderId == item.ProviderId));
        return System.Text.Json.JsonSerializer.Serialize((object)item) + System.Text.Json.JsonSerializer.Serialize(
            await context.ImportRuns.ToListAsync());
    });
}
