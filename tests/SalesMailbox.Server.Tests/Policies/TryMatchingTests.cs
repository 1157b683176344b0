using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>The dry run lists email of several agents, so it counts as access to their inboxes.</summary>
public sealed class TryMatchingTests(Office office) : InboxDesk(office)
{
    private const string Listed = "opened a list of your email";

    [Fact]
    public async Task Index_EmailInAnothersInbox_IsShownToTheAdministratorAndRecorded()
    {
        await ReceiveAsync(People.Anna, "tried by Ada");
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var connection = await Server.InTenantAsync("default", async services =>
        {
            // Only mailboxes with matching are tried.
            var store = services.GetRequiredService<IMailboxStore>();
            var mailbox = (await store.FindByAddressAsync(People.Anna))!;
            mailbox.MatchingEnabled = true;
            await store.UpdateAsync(mailbox);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return mailbox.ConnectionId;
        });

        var form = await admin.GetAsync("/TryMatching/Index/" + connection);
        var before = await anna.GetAsync("/Integrations/Looks");
        var report = await admin.GetAsync($"/TryMatching/Index/{connection}?other=EmailDomain");
        var after = await anna.GetAsync("/Integrations/Looks");

        Assert.DoesNotContain("tried by Ada", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Listed, before.Text, StringComparison.Ordinal);
        Assert.Contains("tried by Ada", report.Text, StringComparison.Ordinal);
        Assert.Contains(Listed, after.Text, StringComparison.Ordinal);
    }
}
