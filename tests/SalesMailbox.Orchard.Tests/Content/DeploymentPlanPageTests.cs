using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using OrchardCore.Environment.Shell;
using SalesMailbox.Orchard.Deployment;
using SalesMailbox.Orchard.Tests.Hosting;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The module's steps on Orchard's pages of deployment plans.</summary>
public abstract class DeploymentPlanPageTests(ITestSite site)
{
    private static readonly (string Type, string Title)[] Steps =
    [
        (nameof(ConnectionsDeploymentStep), "Sales mailbox connections"),
        (nameof(QuotationSettingsDeploymentStep), "Quotation settings"),
        (nameof(ActionsDeploymentStep), "Actions"),
    ];

    [Fact]
    public async Task Plan_WithEachStep_IsShownAndEdited()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var plan = new DeploymentPlan { Name = "Everything" };
        plan.DeploymentSteps.Add(new ConnectionsDeploymentStep { Id = "one" });
        plan.DeploymentSteps.Add(new QuotationSettingsDeploymentStep { Id = "two" });
        plan.DeploymentSteps.Add(new ActionsDeploymentStep { Id = "three" });
        await site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            await services.GetRequiredService<ISession>().SaveAsync(plan);
            return true;
        });

        var page = await edited.Browser.GetAsync($"/Admin/DeploymentPlan/Display/{plan.Id}");

        foreach (var (type, title) in Steps)
        {
            Assert.Contains(title, page.Text(), StringComparison.Ordinal);
            var create = await edited.Browser.GetAsync($"/Admin/DeploymentPlan/{plan.Id}/Step/Create?type={type}");
            Assert.Contains(title, create.Text(), StringComparison.Ordinal);
            Assert.NotNull(create.QuerySelector("form[method=post]"));
        }

        foreach (var step in plan.DeploymentSteps)
        {
            var form = await edited.Browser.GetAsync($"/Admin/DeploymentPlan/{plan.Id}/Step/{step.Id}/Edit");
            Assert.NotNull(form.QuerySelector("form[method=post]"));
        }
    }
}
