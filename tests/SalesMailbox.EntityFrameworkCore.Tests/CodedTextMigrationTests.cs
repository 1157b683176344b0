using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore.Tests.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Tests.Sqlite;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests;

/// <summary>Migrates a database with sentences of an earlier version, which are kept word for word.</summary>
public sealed class CodedTextMigrationTests
{
    private const string Old = "Zitat \"1\", [x] \\ ä — it's said";

    /// <summary>The columns in which the previous version stored sentences.</summary>
    private static readonly (string Table, string Column)[] Columns =
    [
        ("ImportRuns", "Error"), ("ImportStates", "LastError"), ("ImportItems", "Reason"), ("Grants", "DeadReason"),
        ("Mailboxes", "AccessReason"),
        ("OutgoingMails", "Reason"), ("Notices", "Text"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_DatabaseOfAnEarlierVersion_KeepsItsSentences() => await UpgradeAsync(await SqliteDatabase.CreateAsync());

    [Fact]
    public async Task PostgreSql_DatabaseOfAnEarlierVersion_KeepsItsSentences() =>
        await UpgradeAsync(await PostgreSqlDatabase.CreateAsync());

    private static async Task UpgradeAsync(IStoreHarness database)
    {
        await using var harness = database;
        await using (var scope = harness.Open())
        {
            var context = scope.Services.GetRequiredService<SalesMailboxDbContext>();
            AddRows(context);
            await context.SaveChangesAsync(Stop);
            var before = context.Database.GetMigrations()
                .TakeWhile(migration => !migration.EndsWith("_CodedTexts", StringComparison.Ordinal))
                .Last();
            var migrator = context.GetService<IMigrator>();
            await migrator.MigrateAsync(before, Stop);
            foreach (var (table, column) in Columns)
            {
                await ExecuteAsync(context, $"UPDATE \"{table}\" SET \"{column}\" = {{0}} WHERE \"{column}\" IS NOT NULL");
            }

            await ExecuteAsync(context, "UPDATE \"TimelineEntries\" SET \"Text\" = {0} WHERE \"Kind\" <> 'Created'");
            await migrator.MigrateAsync(cancellationToken: Stop);
        }

        await using var later = harness.Open();
        var read = later.Services.GetRequiredService<SalesMailboxDbContext>();
        var old = SharedTexts.Stored.With(Old);
        Assert.Equal(old, (await read.ImportRuns.FindAsync(["run"], Stop))!.Error);
        Assert.Null((await read.ImportRuns.FindAsync(["run without"], Stop))!.Error);
        Assert.Equal(old, (await read.ImportStates.FindAsync(["m"], Stop))!.LastError);
        Assert.Equal(old, (await read.ImportItems.FindAsync(["item"], Stop))!.Reason);
        Assert.Equal(old, (await read.Grants.FindAsync(["m"], Stop))!.DeadReason);
        Assert.Equal(old, (await read.Mailboxes.FindAsync(["m"], Stop))!.AccessReason);
        Assert.Equal(old, (await read.OutgoingMails.FindAsync(["mail"], Stop))!.Reason);
        Assert.Equal(old, (await read.Notices.FindAsync(["notice"], Stop))!.Text);
        Assert.Equal(("", (CodedText?)null), TextOf(await read.TimelineEntries.FindAsync(["created"], Stop)));
        Assert.Equal(("", old), TextOf(await read.TimelineEntries.FindAsync(["changed"], Stop)));
        Assert.Equal((Old, (CodedText?)null), TextOf(await read.TimelineEntries.FindAsync(["note"], Stop)));
        Assert.Equal((Old, (CodedText?)null), TextOf(await read.TimelineEntries.FindAsync(["email"], Stop)));
    }

    private static void AddRows(SalesMailboxDbContext context)
    {
        var old = SharedTexts.Stored.With("x");
        context.AddRange(
            new ImportRun { Id = "run", Error = old },
            new ImportRun { Id = "run without" },
            new ImportState { MailboxId = "m", LastError = old },
            new ImportItem { Id = "item", MailboxId = "m", ProviderId = "1", Reason = old },
            new Grant { SubjectId = "m", DeadReason = old },
            new Mailbox { Id = "m", NormalizedAddress = "m@example.com", AccessReason = old },
            new OutgoingMail { Id = "mail", Reason = old },
            new Notice { Id = "notice", Text = old },
            new TimelineEntry { Id = "created", Kind = TimelineKind.Created },
            new TimelineEntry { Id = "changed", Kind = TimelineKind.Changed, What = old },
            new TimelineEntry { Id = "note", Kind = TimelineKind.Note, Text = "x" },
            new TimelineEntry { Id = "email", TicketId = "t", MessageId = "m", Kind = TimelineKind.Email, Text = "x" });
    }

    private static Task<int> ExecuteAsync(SalesMailboxDbContext context, string sql) =>
        context.Database.ExecuteSqlRawAsync(sql, [Old], Stop);

    private static (string Text, CodedText? What) TextOf(TimelineEntry? entry) => (entry!.Text, entry.What);
}
