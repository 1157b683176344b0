using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// A quotation is taken in as a draft: that one was sent or accepted is something that happens on its pages, with its mail, its PDF and its timeline. Its number
/// is always the site's own.
/// </summary>
internal sealed class QuotationIntake(QuotationEdits rules, QuotationNumbers numbers, ICurrentAgent current, IAgentDirectory agents, IStringLocalizer<QuotationIntake> text) : IContentIntake
{
    private readonly QuotationMapping _mapping = new(numbers);

    public bool Handles(string contentType) => contentType == ContentTypes.Quotation;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Quotation();
        var known = original is null ? null : _mapping.Read(original);
        var quotation = known ?? new Quotation { Id = item.ContentItemId, Number = sent.Number };
        var applied = sent.State != quotation.State
            ? Result.Refused(nameof(sent.State), text["Whether a quotation is sent or accepted is said on its page. Leave its state as it is; a new one is a draft."])
            : known is null ? await StartAsync(quotation, sent) : rules.Apply(known, QuotationForm.Of(sent) with { Version = known.Version });
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        quotation.Version = known is null ? 0 : quotation.Version + 1;
        _mapping.Write(quotation, item);
        return (applied, new ContentEdit("", write => rules.WriteAsync(write)));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);

    private async Task<Result> StartAsync(Quotation quotation, Quotation sent) =>
        (sent.AgentId.Length > 0 ? await agents.FindAsync(sent.AgentId) : await current.GetAsync()) is { } agent
            ? await rules.StartAsync(quotation, sent.TicketId, QuotationForm.Of(sent), agent)
            : Result.Refused(nameof(sent.AgentId), text["Name the agent whose quotation it is: the id of a user of this site."]);
}
