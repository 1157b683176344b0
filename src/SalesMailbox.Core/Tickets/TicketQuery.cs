using System.Globalization;

namespace SalesMailbox.Core.Tickets;

/// <param name="Use">Only tickets of this use.</param>
/// <param name="IsOpen">Only open or only closed tickets.</param>
/// <param name="StatusId">Only tickets with this status.</param>
/// <param name="ClientId">Only tickets of this client.</param>
/// <param name="AgentId">Only tickets assigned to this agent.</param>
/// <param name="Text">Words that must all occur in the summary or the client's name, or a ticket number ("17", "#17"), whose ticket then
/// comes first.</param>
/// <param name="Ids">Only tickets with these ids.</param>
public sealed record TicketQuery(
    TicketUse? Use = null,
    bool? IsOpen = null,
    string? StatusId = null,
    string? ClientId = null,
    string? AgentId = null,
    string? Text = null,
    IReadOnlyCollection<string>? Ids = null)
{
    /// <summary>The ticket number in <see cref="Text"/>; null if it is not a number.</summary>
    public long? Number => NumberIn(Text);

    /// <summary>The ticket number in a text ("17", "#17"); null if it is not a number.</summary>
    public static long? NumberIn(string? text) =>
        long.TryParse((text ?? "").Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
