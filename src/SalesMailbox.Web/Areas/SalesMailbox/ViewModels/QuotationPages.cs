using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>What stands in a list of quotations.</summary>
public sealed record QuotationRow(Quotation Quotation, QuotationTotals Totals, QuotationDelivery Delivery, string? ClientName, string AgentName);

/// <summary>The list of all quotations.</summary>
public sealed record QuotationsPage(QuotationFilter Filter, IReadOnlyList<QuotationRow> Rows, string? Next, bool IsLater);

/// <summary>What the list is narrowed to, as it stands in the address line.</summary>
public sealed class QuotationFilter
{
    public const string MineOnly = "me";

    public string? Search { get; set; }

    public QuotationState? State { get; set; }

    /// <summary><see cref="MineOnly"/>, or empty.</summary>
    public string? Agent { get; set; }

    public bool IsNarrow => !string.IsNullOrWhiteSpace(Search) || State is not null || Agent == MineOnly;

    public QuotationQuery ToQuery(string me) => new(State, Agent == MineOnly ? me : null, Text: Search);
}

/// <summary>A quotation's page.</summary>
/// <param name="BasedOn">The one it is a new version of.</param>
/// <param name="Actions">The actions it can be sent with.</param>
public sealed record QuotationPage(QuotationRow Row, Ticket? Ticket, Quotation? BasedOn, IReadOnlyList<ActionDefinition> Actions)
{
    public Quotation Quotation => Row.Quotation;
}

/// <summary>The editor.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record QuotationEditPage(
    string? Id, string? Label, Ticket Ticket, QuotationEditForm Form, QuotationTotals Totals, ConflictViewModel? Conflict = null, int? Focus = null);

/// <summary>Configuration > Quotations.</summary>
public sealed record QuotationSettingsPage(QuotationSettingsEditForm Form, FromChoices Choices, SenderPreviewModel Preview);

/// <summary>The live sentence and what it is asked about.</summary>
/// <param name="Clients">Empty where the client is given.</param>
/// <param name="Sentence">Null where nobody was chosen.</param>
public sealed record SenderPreviewModel(IReadOnlyList<Agent> Agents, string? AgentId, IReadOnlyList<Client> Clients, string? ClientId, string? Sentence);

/// <summary>A client's Settings > Email defaults.</summary>
/// <param name="QuotationFrom">As <see cref="FromText"/> writes it.</param>
/// <param name="Owners">Names of the agents that mailboxes belong to, by agent.</param>
public sealed record ClientSettingsPage(
    Client Client, string QuotationFrom, long Version, FromChoices Choices, IReadOnlyDictionary<string, string> Owners, SenderPreviewModel Preview);
