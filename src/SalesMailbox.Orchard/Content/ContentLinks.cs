using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>Where the site links to a content item of the module's, it leads to the page that shows all of it: View, and the title in the list of content.</summary>
public sealed class ContentLinks : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return PageOf(context.ContentItem) is not { } page ? Task.CompletedTask : context.ForAsync<ContentItemMetadata>(metadata =>
        {
            // Not the same object twice: anyone who makes a link adds to it.
            metadata.DisplayRouteValues = Values(page);
            metadata.AdminRouteValues = Values(page);
            return Task.CompletedTask;
        });
    }

    private static (string Controller, string Action, string Id)? PageOf(ContentItem item) => item.ContentType switch
    {
        ContentTypes.Client => ("Clients", "Details", item.ContentItemId),
        ContentTypes.Contact when item.TryGet<SalesMailboxContactPart>(out var contact) => ("Clients", "Details", contact.ClientId),
        ContentTypes.Quotation => ("Quotations", "Details", item.ContentItemId),
        ContentTypes.SalesMailbox => ("Mailboxes", "Edit", item.ContentItemId),
        ContentTypes.Action => ("Actions", "Edit", item.ContentItemId),
        var type when ContentTypes.UseOf(type) is not null => ("Tickets", "Details", item.ContentItemId),
        _ => null,
    };

    private static RouteValueDictionary Values((string Controller, string Action, string Id) page) =>
        new() { ["Area"] = Features.Headless, ["Controller"] = page.Controller, ["Action"] = page.Action, ["Id"] = page.Id };
}
