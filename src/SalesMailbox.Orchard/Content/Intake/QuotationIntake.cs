using System.Globalization;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Accepts a new quotation as a draft, whatever its state on the other site: a quotation can be sent or accepted only on its pages, with
/// its email, its PDF, and its timeline. It always gets a number of this site.
/// </summary>
internal sealed class QuotationIntake(
    QuotationEdits rules, QuotationNumbers numbers, ICurrentAgent current, IAgentDirectory agents, TimeProvider time) : IContentIntake
{
    private readonly QuotationMapping _mapping = new(numbers);

    public bool Handles(string contentType) => contentType == ContentTypes.Quotation;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Quotation();
        var known = original is null ? null : _mapping.Read(original);
        var quotation = known ?? new Quotation { Id = item.ContentItemId, Number = sent.Number };
        var applied = known is null ? await StartAsync(quotation, sent) : Change(known, sent);
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        quotation.Version = known is null ? 0 : quotation.Version + 1;
        _mapping.Write(quotation, item);
        return (applied, new ContentEdit("", write => QuotationEdits.WriteAsync(write)));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);

    private async Task<Result> StartAsync(Quotation quotation, Quotation sent) =>
        (sent.AgentId.Length > 0 ? await agents.FindAsync(sent.AgentId) : await current.GetAsync()) is { IsActive: true } agent
            ? await StartAsync(quotation, sent, agent)
            : Result.Refused(ContentErrors.NoQuotationAgent.At(nameof(sent.AgentId)));

    private async Task<Result> StartAsync(Quotation quotation, Quotation sent, Agent agent)
    {
        var started = await rules.StartAsync(quotation, sent.TicketId, FormOf(sent), agent);
        quotation.CreatedAt = ContentIntake.Made(sent.CreatedAt, time);
        return started;
    }

    private static Result Change(Quotation known, Quotation sent) =>
        sent.State != known.State ? Result.Refused(ContentErrors.QuotationStateStays.At(nameof(sent.State)))
        : sent.TicketId != known.TicketId ? Result.Refused(ContentErrors.QuotationStays.At(nameof(sent.TicketId)))
        : QuotationEdits.Apply(known, FormOf(sent) with { Version = known.Version });

    /// <summary>Keeps all decimals that were sent: the rules refuse too many, and they aren't cut off here.</summary>
    private static QuotationForm FormOf(Quotation sent) => QuotationForm.Of(sent) with
    {
        Lines = [.. sent.Lines.OrderBy(line => line.Position).Select(line => QuotationLineForm.Of(line) with
        {
            Quantity = Exact(line.Quantity),
            UnitPrice = Exact(line.UnitPrice),
            Discount = line.Discount == 0 ? "" : Exact(line.Discount),
            TaxRate = Exact(line.TaxRate),
        })],
    };

    private static string Exact(decimal value) => value.ToString("0.############################", CultureInfo.CurrentCulture);
}
