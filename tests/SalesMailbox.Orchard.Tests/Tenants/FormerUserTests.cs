using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Handover;
using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Security;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Tenants;

/// <summary>A user with a mailbox is deleted, as an administrator does it on Orchard's own pages.</summary>
[Collection(TenantSite.Name)]
public sealed class FormerUserTests(TenantSite site)
{
    private const string Dora = "dora";
    private const string Pages = "/Admin/mailbox";

    [Fact]
    public async Task Delete_UserWithAMailbox_StopsItWarnsAndCanBeHandedOver()
    {
        await site.AddUserAsync(TenantSite.First, Dora, AgentRole.Name);
        var id = await site.AgentAsync(TenantSite.First, Dora);
        var connected = await site.ConnectAsync(TenantSite.First, "dora@acme.example", Dora);

        await site.Site.InTenantAsync(TenantSite.First, async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            return Assert.IsType<IdentityResult>(await users.DeleteAsync((await users.FindByNameAsync(Dora))!));
        });

        await site.Site.InTenantAsync(TenantSite.First, async services =>
        {
            var imports = await services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, "dora@acme.example");
            Assert.Equal(ImportSkip.OwnerInactive, Assert.Single(imports).Skip);
            var admin = (await services.GetRequiredService<IAgentDirectory>().ListAsync()).Single(agent => agent.Name == Staff.Admin);
            var notices = await services.GetRequiredService<INoticeStore>().ListAsync(admin.Id, true, 20);
            Assert.Contains(notices, notice => notice.Key == DepartureNotices.NoticeKey(connected.MailboxId) && notice.SubjectId == id);
            return true;
        });
        using var administrator = await site.SignInAsync(TenantSite.First);
        var tab = await administrator.GetAsync($"{Pages}/Mailboxes/Index/{connected.ConnectionId}");
        Assert.Contains("Former user", tab.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id, tab.Text, StringComparison.Ordinal);

        var page = await administrator.GetAsync($"{Pages}/Handover/Index/{id}");
        Assert.Contains("Hand over from Former user", page.Text, StringComparison.Ordinal);
        await administrator.SubmitAsync(page, null, ("Form.ToAgentId", await site.AgentAsync(TenantSite.First, Staff.Anna)));

        await site.Site.InTenantAsync(TenantSite.First, async services =>
        {
            var mailbox = (await services.GetRequiredService<IMailboxStore>().FindAsync(connected.MailboxId))!;
            Assert.Equal(Staff.Anna, (await services.GetRequiredService<IAgentDirectory>().FindAsync(mailbox.AgentId))!.Name);
            Assert.Null(await services.GetRequiredService<IGrantStore>().FindAsync(connected.MailboxId));
            return true;
        });
    }
}
