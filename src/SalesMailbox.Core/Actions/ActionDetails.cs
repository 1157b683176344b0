using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>The form of an action definition: the tabs Details and Defaults.</summary>
/// <param name="Version">The version that the form showed; null to overwrite any version.</param>
public sealed record ActionDetails(
    string? Name,
    IReadOnlyList<TicketUse> Uses,
    bool SendsEmail,
    bool ForQuotations,
    string? NewStatusId,
    bool IsEnabled,
    FromSetting From,
    string? BodyTemplate,
    int Position = 0,
    long? Version = null);
