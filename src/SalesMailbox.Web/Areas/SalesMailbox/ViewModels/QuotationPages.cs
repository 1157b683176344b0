using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A row in a list of quotations.</summary>
public sealed record QuotationRow(
    Quotation Quotation, QuotationTotals Totals, QuotationDelivery Delivery, string? ClientName, string AgentName);

/// <summary>The list of all quotations.</summary>
public sealed record QuotationsPage(QuotationFilter Filter, IReadOnlyList<QuotationRow> Rows, string? Next, bool IsLater);

/// <summary>The filter of the list, as it appears in the address.</summary>
public sealed class QuotationFilter
{
    public const string MineOnly = "me";

    public string? Search { get; set; }

    public QuotationState? State { get; set; }

    /// <summary><see cref="MineOnly"/>, or empty for all.</summary>
    public string? Agent { get; set; }

    public bool IsNarrow => !string.IsNullOrWhiteSpace(Search) || State is not null || Agent == MineOnly;

    public QuotationQuery ToQuery(string me) => new(State, Agent == MineOnly ? me : null, Text: Search);
}

/// <summary>A quotation's page.</summary>
/// <param name="BasedOn">The quotation that it is a new version of.</param>
/// <param name="Actions">The actions that it can be sent with.</param>
public sealed record QuotationPage(QuotationRow Row, Ticket? Ticket, Quotation? BasedOn, IReadOnlyList<ActionDefinition> Actions)
{
    public Quotation Quotation => Row.Quotation;
}

/// <summary>The editor.</summary>
/// <param name="Id">Null for a new quotation.</param>
public sealed record QuotationEditPage(
    string? Id,
    string? Label,
    Ticket Ticket,
    QuotationEditForm Form,
    QuotationTotals Totals,
    ConflictViewModel? Conflict = null,
    int? Focus = null);

/// <summary>The page Configuration > Quotations.</summary>
public sealed record QuotationSettingsPage(QuotationSettingsEditForm Form, FromChoices Choices, SenderPreviewModel Preview);

/// <summary>The live sentence and the values that it is for.</summary>
/// <param name="Clients">Empty if the client is fixed.</param>
/// <param name="Sentence">Null if nobody was chosen.</param>
public sealed record SenderPreviewModel(
    IReadOnlyList<Agent> Agents, string? AgentId, IReadOnlyList<Client> Clients, string? ClientId, string? Sentence);

/// <summary>A client's Settings > Email defaults.</summary>
/// <param name="QuotationFrom">In the format of <see cref="FromText"/>.</param>
/// <param name="Owners">The names of the mailboxes' agents, by agent id.</param>
public sealed record ClientSettingsPage(
    Client Client,
    string QuotationFrom,
    long Version,
    FromChoices Choices,
    IReadOnlyDictionary<string, string> Owners,
    SenderPreviewModel Preview);
