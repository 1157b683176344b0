using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Makes links to the module's content items (View, and the title in the list of content items) lead to the module's own page of the item.
/// </summary>
internal sealed class ContentLinks : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return PageOf(context.ContentItem) is not { } page ? Task.CompletedTask : context.ForAsync<ContentItemMetadata>(metadata =>
        {
            // A new object each time, because callers add values to it.
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
