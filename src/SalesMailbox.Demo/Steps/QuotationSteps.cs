using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Steps;

/// <summary>Enters the settings of quotations, and creates, sends, and accepts quotations.</summary>
internal static class QuotationSteps
{
    private static readonly QuotationSettingsForm Settings = new()
    {
        From = FromText.SalesMailboxes,
        Currency = "GBP",
        TaxRate = "20",
        ValidDays = "30",
        Intro = "Thank you for your interest. We are glad to offer:",
        Closing = "Payable within 14 days of the invoice. Our general terms apply.",
        CompanyName = "Acme IT Services",
        CompanyAddress = "12 Harbour Street\nBristol BS1 4XX\nUnited Kingdom",
        Footer = "Acme IT Services Ltd, registered in England. VAT GB 000 0000 00. "
            + "Bank: Example Bank, sort code 00-00-00, account 00000000",
    };

    public static IEnumerable<DemoStep> All(DemoWorld world)
    {
        yield return new(
            DemoTime.Days(50, "09:00").Before(world.Now),
            stop => world.ChangeAsync<QuotationSettingsManager>(manager => manager.SaveAsync(Settings, stop)));
        foreach (var quotation in DemoQuotations.All)
        {
            Quotation? made = null;
            yield return new(quotation.Made.Before(world.Now), async stop => made = await MakeAsync(world, quotation, stop));
            if (quotation.Sent is { } sent)
            {
                yield return new(sent.Before(world.Now), async stop => made = await SetAsync(
                    world, quotation, made!, (manager, agent, version) => manager.MarkSentAsync(made!.Id, version, agent, stop)));
            }

            if (quotation.Accepted is { } accepted)
            {
                yield return new(accepted.Before(world.Now), async stop => made = await SetAsync(
                    world, quotation, made!, (manager, agent, version) => manager.AcceptAsync(made!.Id, version, agent, stop)));
            }
        }
    }

    private static async Task<Quotation> MakeAsync(DemoWorld world, DemoQuotation quotation, CancellationToken cancellationToken)
    {
        var ticket = await world.DoAsync<ITicketStore, Ticket?>(
            tickets => tickets.FindAsync(world.Tickets[quotation.Ticket], cancellationToken));
        var form = await world.DoAsync<QuotationManager, QuotationForm>(
            manager => manager.StartAsync(ticket!, world.Agents[quotation.Agent], cancellationToken));
        return await world.MakeAsync<QuotationManager, Quotation>(manager =>
            manager.CreateAsync(
                ticket!.Id,
                form with { Currency = quotation.Currency, Lines = quotation.Lines },
                world.Agents[quotation.Agent],
                cancellationToken));
    }

    private static Task<Quotation> SetAsync(
        DemoWorld world,
        DemoQuotation quotation,
        Quotation made,
        Func<QuotationManager, Core.Agents.Agent, long, Task<Core.Storage.Result<Quotation>>> set) =>
        world.MakeAsync<QuotationManager, Quotation>(manager => set(manager, world.Agents[quotation.Agent], made.Version));
}
