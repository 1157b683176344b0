using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

/// <summary>Collects the content of a quotation's PDF.</summary>
public sealed class QuotationPdfContentReader(IClientStore clients, ITicketStore tickets, IAgentDirectory agents, ISettingsStore settings)
{
    public async Task<QuotationPdfContent> ReadAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        var client = quotation.ClientId is null ? null : await clients.FindAsync(quotation.ClientId, cancellationToken);
        var contact = await MainContactAsync(await tickets.FindAsync(quotation.TicketId, cancellationToken), cancellationToken);
        var agent = await agents.FindAsync(quotation.AgentId, cancellationToken);
        return new QuotationPdfContent(
            quotation,
            QuotationTotals.Of(quotation),
            await settings.GetAsync<QuotationDefaults>(cancellationToken),
            [.. new[] { client?.Name, contact?.Name }.OfType<string>().Where(line => line.Length > 0)],
            agent?.PublicName ?? "",
            agent?.Email ?? "");
    }

    /// <returns>The first contact of the opportunity; null if it has none.</returns>
    public async Task<Contact?> MainContactAsync(Ticket? ticket, CancellationToken cancellationToken = default) =>
        ticket?.Contacts.OrderBy(row => row.Position).FirstOrDefault() is { } row
            ? await clients.FindContactAsync(row.ContactId, cancellationToken)
            : null;
}
