using System.Globalization;

namespace SalesMailbox.Core.Tickets;

/// <param name="Use">Only this use.</param>
/// <param name="IsOpen">Only open or only closed ones.</param>
/// <param name="StatusId">Only this status.</param>
/// <param name="ClientId">Only this client's.</param>
/// <param name="AgentId">Only those assigned to the agent.</param>
/// <param name="Text">Words that must all occur in the summary or the client's name, or a ticket number ("17", "#17"), whose ticket is the first then.</param>
/// <param name="Ids">Only these.</param>
public sealed record TicketQuery(
    TicketUse? Use = null,
    bool? IsOpen = null,
    string? StatusId = null,
    string? ClientId = null,
    string? AgentId = null,
    string? Text = null,
    IReadOnlyCollection<string>? Ids = null)
{
    /// <summary>The ticket number that <see cref="Text"/> is; null where it is something else.</summary>
    public long? Number => NumberIn(Text);

    /// <summary>The ticket number that a text is ("17", "#17"); null where it is something else.</summary>
    public static long? NumberIn(string? text) =>
        long.TryParse((text ?? "").Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
