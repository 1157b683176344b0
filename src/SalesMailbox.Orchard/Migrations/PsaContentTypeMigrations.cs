using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The content types Client, Contact, Opportunity, Project and Service ticket.</summary>
public sealed class PsaContentTypeMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxClientPart), part => part.Attachable(false).WithDescription("A customer organisation."));
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxContactPart), part => part.Attachable(false).WithDescription("A person at a client."));
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxTicketPart), part => part.Attachable(false).WithDescription("A ticket with its contacts, status and timeline."));
        await DefineAsync(ContentTypes.Client, "Client", nameof(SalesMailboxClientPart));
        await DefineAsync(ContentTypes.Contact, "Contact", nameof(SalesMailboxContactPart));
        await DefineAsync(ContentTypes.Opportunity, "Opportunity", nameof(SalesMailboxTicketPart));
        await DefineAsync(ContentTypes.Project, "Project", nameof(SalesMailboxTicketPart));
        await DefineAsync(ContentTypes.ServiceTicket, "Service ticket", nameof(SalesMailboxTicketPart));
        return 1;
    }

    private Task DefineAsync(string name, string title, string part) => definitions.AlterTypeDefinitionAsync(
        name, type => type.WithDisplayName(title).WithPart(part).Creatable().Listable().Securable());
}
