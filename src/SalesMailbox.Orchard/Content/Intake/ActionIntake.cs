using OrchardCore.ContentManagement;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Accepts actions from another site. An action replaces a default action with the same name if nobody has changed it on this site.
/// </summary>
internal sealed class ActionIntake(ActionDefinitionEdits rules, IActionDefinitionStore actions, YesSqlUnitOfWork work) : IContentIntake
{
    private readonly ActionDefinitionMapping _mapping = new();

    public bool Handles(string contentType) => contentType == ContentTypes.Action;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new ActionDefinition();
        var action = (original is null ? null : _mapping.Read(original)) ?? new ActionDefinition { Id = item.ContentItemId };
        if (original is null)
        {
            await MakeRoomAsync(action.Id, sent.Name);
        }

        var applied = await rules.ApplyAsync(action, new ActionDetails(
            sent.Name, [.. sent.Uses], sent.SendsEmail, sent.ForQuotations, sent.NewStatusId, sent.IsEnabled, sent.From, sent.BodyTemplate,
            sent.Position));
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        action.Version = original is null ? 0 : action.Version + 1;
        _mapping.Write(action, item);
        return (applied, new ContentEdit("", write => ActionDefinitionEdits.WriteAsync(write)));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);

    private async Task MakeRoomAsync(string id, string name)
    {
        var untouched = (await actions.ListAsync())
            .FirstOrDefault(known => known.IsUntouchedDefault && known.Id != id
                && string.Equals(known.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (untouched is not null)
        {
            await actions.RemoveAsync(untouched);
            await work.FlushAsync();
        }
    }
}
