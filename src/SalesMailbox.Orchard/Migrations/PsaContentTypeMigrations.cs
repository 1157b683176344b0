using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Parts;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the content types Client, Contact, Opportunity, Project, and Service ticket.</summary>
internal sealed class PsaContentTypeMigrations(IContentDefinitionManager definitions, ISession session) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await DefineAsync();
        return 2;
    }

    /// <summary>Adds the module's prefix to types and parts, because a site can have a type "Client" or "Project" of its own.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await DefineAsync();
        var content = new PrefixedContent(definitions, session);
        await content.MoveAsync(("Client", "ClientPart"), ContentTypes.Client, nameof(SalesMailboxClientPart));
        await content.MoveAsync(("Contact", "ContactPart"), ContentTypes.Contact, nameof(SalesMailboxContactPart));
        await content.MoveAsync(("Opportunity", "TicketPart"), ContentTypes.Opportunity, nameof(SalesMailboxTicketPart));
        await content.MoveAsync(("Project", "TicketPart"), ContentTypes.Project, nameof(SalesMailboxTicketPart));
        await content.MoveAsync(("ServiceTicket", "TicketPart"), ContentTypes.ServiceTicket, nameof(SalesMailboxTicketPart));
        foreach (var part in (string[])["ClientPart", "ContactPart", "TicketPart"])
        {
            await content.RemovePartAsync(part);
        }

        return 2;
    }

    private async Task DefineAsync()
    {
        await definitions.AlterPartDefinitionAsync(
            nameof(SalesMailboxClientPart), part => part.Attachable(false).WithDescription("A customer organisation."));
        await definitions.AlterPartDefinitionAsync(
            nameof(SalesMailboxContactPart), part => part.Attachable(false).WithDescription("A person at a client."));
        await definitions.AlterPartDefinitionAsync(
            nameof(SalesMailboxTicketPart),
            part => part.Attachable(false).WithDescription("A ticket with its contacts, status and timeline."));
        await DefineAsync(ContentTypes.Client, "Client", nameof(SalesMailboxClientPart));
        await DefineAsync(ContentTypes.Contact, "Contact", nameof(SalesMailboxContactPart));
        await DefineAsync(ContentTypes.Opportunity, "Opportunity", nameof(SalesMailboxTicketPart));
        await DefineAsync(ContentTypes.Project, "Project", nameof(SalesMailboxTicketPart));
        await DefineAsync(ContentTypes.ServiceTicket, "Service ticket", nameof(SalesMailboxTicketPart));
    }

    private Task DefineAsync(string name, string title, string part) => definitions.AlterTypeDefinitionAsync(
        name, type => type.WithDisplayName(title).WithPart(part).Creatable().Listable());
}
