using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>Shows and edits an action in the content editor and in the list of content items.</summary>
internal sealed class ActionDefinitionPartDriver(
    ITicketStore tickets,
    IMailboxStore mailboxes,
    ActionDefinitionEdits rules,
    ContentEdits edits,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<ActionDefinitionPartDriver> S)
    : EntityPartDriver<SalesMailboxActionPart, ActionDefinitionEditorViewModel>(accessor, sentences, S)
{
    private readonly ActionDefinitionMapping _mapping = new();

    protected override async Task<IEnumerable<string?>> FactsAsync(SalesMailboxActionPart part) =>
    [
        (part.SendsEmail, part.ForQuotations) switch
        {
            (false, _) => S["Writes a note"],
            (_, true) => S["Sends quotations"],
            _ => S["Sends an email"],
        },
        part.FromKind switch
        {
            FromKind.SalesMailboxes => S["From the agent's sales mailbox"].Value,
            FromKind.Mailbox => (await mailboxes.FindAsync(part.FromMailboxId ?? ""))?.Address,
            _ => null,
        },
        part.IsEnabled ? null : S["Turned off"].Value,
    ];

    protected override async Task ShowAsync(
        SalesMailboxActionPart part, ActionDefinitionEditorViewModel model, bool isNew, ActionDefinitionEditorViewModel? posted)
    {
        model.Name = part.Name;
        model.Uses = [.. part.Uses];
        model.SendsEmail = isNew || part.SendsEmail;
        model.ForQuotations = part.ForQuotations;
        model.NewStatusId = part.NewStatusId;
        model.IsEnabled = part.IsEnabled;
        model.From = FromText.Of(new FromSetting { Kind = part.FromKind, MailboxId = part.FromMailboxId });
        model.BodyTemplate = part.BodyTemplate;
        model.Position = part.Position;
        model.Version = part.EntityVersion;
        model.Statuses = await tickets.ListStatusesAsync();

        // Includes the selected mailbox even if it can't be selected any more.
        model.Mailboxes = [.. (await mailboxes.ListAsync()).Where(mailbox => mailbox.IsShared || mailbox.Id == part.FromMailboxId)];
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxActionPart part, ActionDefinitionEditorViewModel model, bool isNew)
    {
        var action = _mapping.Read(part.ContentItem)!;
        var applied = await rules.ApplyAsync(action, model.ToDetails());
        if (applied.Succeeded)
        {
            action.Version = isNew ? 0 : action.Version + 1;
            _mapping.Write(action, part.ContentItem);
            edits.Add(part.ContentItem, new ContentEdit(Prefix, write => ActionDefinitionEdits.WriteAsync(write)));
        }

        return applied;
    }
}
