using OrchardCore.ContentManagement;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ActionDefinitionMapping : IContentMapping<ActionDefinition>
{
    public string ContentType(ActionDefinition entity) => ContentTypes.Action;

    public ActionDefinition? Read(ContentItem item) => !item.TryGet<SalesMailboxActionPart>(out var part) ? null : new ActionDefinition
    {
        Id = item.ContentItemId,
        Name = part.Name,
        Uses = [.. part.Uses],
        SendsEmail = part.SendsEmail,
        ForQuotations = part.ForQuotations,
        NewStatusId = part.NewStatusId,
        From = new FromSetting { Kind = part.FromKind, MailboxId = part.FromMailboxId },
        BodyTemplate = part.BodyTemplate,
        IsEnabled = part.IsEnabled,
        Position = part.Position,
        Version = part.EntityVersion,
    };

    public void Write(ActionDefinition entity, ContentItem item)
    {
        item.DisplayText = entity.Name;
        item.Alter<SalesMailboxActionPart>(part =>
        {
            part.Name = entity.Name;
            part.Uses = [.. entity.Uses];
            part.SendsEmail = entity.SendsEmail;
            part.ForQuotations = entity.ForQuotations;
            part.NewStatusId = entity.NewStatusId;
            part.FromKind = entity.From.Kind;
            part.FromMailboxId = entity.From.MailboxId;
            part.BodyTemplate = entity.BodyTemplate;
            part.IsEnabled = entity.IsEnabled;
            part.Position = entity.Position;
            part.EntityVersion = entity.Version;
        });
    }
}
