using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Orchard.Content;

/// <summary>Shows and edits a quotation in the content editor and in the list of content items.</summary>
internal sealed class QuotationPartDriver(
    ITicketStore tickets,
    IClientStore clients,
    IAgentDirectory agents,
    ICurrentAgent current,
    QuotationManager manager,
    QuotationEdits rules,
    QuotationNumbers numbers,
    ContentEdits edits,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<QuotationPartDriver> S)
    : EntityPartDriver<SalesMailboxQuotationPart, QuotationEditorViewModel>(accessor, sentences, S)
{
    // The number of blank lines in the form. Saving adds more.
    private const int SpareLines = 3;
    private const int MaxTickets = 200;

    private readonly QuotationMapping _mapping = new(numbers);

    protected override async Task<IEnumerable<string?>> FactsAsync(SalesMailboxQuotationPart part)
    {
        var totals = QuotationTotals.Of(_mapping.Read(part.ContentItem)!);
        return
        [
            Quotation.LabelOf(part.Number),
            part.State switch
            {
                QuotationState.Draft => S["Draft"],
                QuotationState.Sent => S["Sent"],
                QuotationState.Accepted => S["Accepted"],
                _ => S["Declined"],
            },
            NumberText.Money(totals.Gross, totals.Currency),
            part.ClientId is null ? null : (await clients.FindAsync(part.ClientId))?.Name,
            (await agents.FindAsync(part.AgentId))?.Name,
        ];
    }

    protected override async Task ShowAsync(
        SalesMailboxQuotationPart part, QuotationEditorViewModel model, bool isNew, QuotationEditorViewModel? posted)
    {
        var form = QuotationForm.Of(_mapping.Read(part.ContentItem)!);
        if (isNew && await current.GetAsync() is { } agent)
        {
            form = await manager.StartAsync(new Ticket(), agent) with { Lines = [] };
        }

        model.TicketId = part.TicketId;
        (model.Title, model.Currency, model.Date, model.ValidUntil) = (form.Title, form.Currency, form.Date, form.ValidUntil);
        (model.Intro, model.Closing, model.Version) = (form.Intro, form.Closing, part.EntityVersion);
        model.Label = isNew ? null : Quotation.LabelOf(part.Number);
        var fresh = await manager.NewLineAsync();
        model.Lines = posted?.Lines ?? [.. form.Lines.Concat(Enumerable.Repeat(fresh, SpareLines)).Select(QuotationLineInput.Of)];
        model.Tickets = isNew
            ? (await tickets.ListAsync(new TicketQuery(Use: TicketUse.Opportunity, IsOpen: true), new PageRequest(Size: MaxTickets))).Items
            : [];
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxQuotationPart part, QuotationEditorViewModel model, bool isNew)
    {
        var quotation = _mapping.Read(part.ContentItem)!;
        var form = Form(model);
        if (await current.GetAsync() is not { } agent)
        {
            return Result.Refused(ContentErrors.SignInFirst);
        }

        var applied = isNew ? await rules.StartAsync(quotation, model.TicketId, form, agent) : QuotationEdits.Apply(quotation, form);
        if (applied.Succeeded)
        {
            quotation.Version = isNew ? 0 : quotation.Version + 1;
            _mapping.Write(quotation, part.ContentItem);
            edits.Add(part.ContentItem, new ContentEdit(Prefix, write => QuotationEdits.WriteAsync(write)));
        }

        return applied;
    }

    private static QuotationForm Form(QuotationEditorViewModel model) => new()
    {
        Title = model.Title,
        Currency = model.Currency,
        Date = model.Date,
        ValidUntil = model.ValidUntil,
        Intro = model.Intro,
        Closing = model.Closing,
        Lines = [.. (model.Lines ?? []).Select(line => line.ToForm())],
        Version = model.Version,
    };
}
