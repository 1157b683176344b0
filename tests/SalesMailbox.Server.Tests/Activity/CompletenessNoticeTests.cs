using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Activity;

/// <summary>A nightly check that doesn't add up, as an administrator sees it.</summary>
public sealed class CompletenessNoticeTests
{
    [Fact]
    public async Task Notice_NightlyCheckDoesNotAddUp_LeadsToTheNumbersOnActivity()
    {
        await using var server = await ServerUnderTest.StartAsync(settings: "--SalesMailbox:Schedule:Enabled=false");
        await server.MoveInAsync();
        var connection = await server.ConnectAsync();
        var mailbox = await server.AddMailboxAsync(connection, People.Anna);
        var administrator = await server.IdOfAsync("default", People.Admin);
        await server.InTenantAsync("default", async services =>
        {
            await services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null);
            var states = services.GetRequiredService<IImportStateStore>();
            var state = (await states.FindAsync(mailbox.Id))!;
            (state.CompletenessCheckedAt, state.CompletenessAtService, state.CompletenessAccounted) = (DateTimeOffset.UtcNow, 3, 2);
            await states.UpdateAsync(state);
            await services.GetRequiredService<INoticeStore>().AddOnceAsync(new Notice
            {
                AgentId = administrator,
                Kind = NoticeKinds.IncompleteMailbox,
                Key = "key",
                SubjectId = mailbox.Id,
                Text = SharedTexts.Stored.With("1 of 3 messages were not accounted for."),
                CreatedAt = DateTimeOffset.UtcNow,
            });
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return true;
        });
        using var admin = await server.Visitor().SignInAsync(People.Admin);

        var link = (await admin.GetAsync("/Notices/Index")).Document
            .QuerySelectorAll("a")
            .Single(way => way.TextContent.Trim() == "View completeness");
        var address = link.GetAttribute("href")!;
        var activity = await admin.GetAsync(address.Split('#')[0]);

        Assert.EndsWith("#complete", address, StringComparison.Ordinal);
        Assert.NotNull(activity.Document.QuerySelector("#complete"));
        Assert.Contains("2 of 3 accounted for", activity.Document.QuerySelector(".sm-warn")!.TextContent, StringComparison.Ordinal);
    }
}
