using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Environment.Shell;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Fields and parts that a site's owner added to the module's types.</summary>
[Collection(TenantSite.Name)]
public sealed class OwnFieldTests(TenantSite site)
{
    private const string Tenant = TenantSite.North;

    [Fact]
    public async Task Client_WithAPartOfTheOwner_ShowsItAndLeadsToItsEditor()
    {
        using var admin = await site.SignInAsync(Tenant);
        var client = await admin.NewClientAsync("Fielded");
        Assert.DoesNotContain(
            "Edit these fields", (await admin.GetAsync("/Admin/mailbox/Clients/Details/" + client)).Text, StringComparison.Ordinal);
        await EnableAsync("OrchardCore.Markdown");
        await site.Site.InTenantAsync(Tenant, async services =>
        {
            await services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync(
                ContentTypes.Client, type => type.WithPart("MarkdownBodyPart"));
            return true;
        });
        await site.Site.InTenantAsync(Tenant, async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var item = await contents.GetAsync(client);
            item.Content.MarkdownBodyPart = new { Markdown = "Rated *AAA*" };
            await contents.UpdateAsync(item);
            return true;
        });

        var page = await admin.GetAsync("/Admin/mailbox/Clients/Details/" + client);

        Assert.Contains("Rated AAA", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fielded", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.Contains($"/Contents/ContentItems/{client}/Edit", StringComparison.Ordinal));
        await site.Site.InTenantAsync(Tenant, async services =>
        {
            await services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync(
                ContentTypes.Client, type => type.RemovePart("MarkdownBodyPart"));
            return true;
        });
    }

    private Task<bool> EnableAsync(string feature) => site.Site.InTenantAsync(Tenant, async services =>
    {
        var features = services.GetRequiredService<IShellFeaturesManager>();
        var wanted = (await features.GetAvailableFeaturesAsync()).Where(known => known.Id == feature).ToList();
        await features.EnableFeaturesAsync(wanted, force: true);
        return true;
    });
}
