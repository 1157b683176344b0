using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Provides the labels of the actions that move email from My Inbox to tickets. For a mailbox that is matched to projects (C6), the labels
/// include projects.
/// </summary>
public sealed class FilingLabels(IMailboxStore mailboxes, IStringLocalizer<FilingLabels> text)
{
    public async Task<FilingVerbs> ForAsync(MailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Of(OfferedUses.Of(await mailboxes.FindAsync(message.MailboxId, cancellationToken)));
    }

    /// <summary>Returns the labels for email of any of the mailboxes.</summary>
    public FilingVerbs For(IEnumerable<Mailbox> any) => Of(OfferedUses.Of(any));

    /// <param name="uses">The uses that are offered.</param>
    public FilingVerbs Of(IReadOnlyList<TicketUse> uses) => uses.Contains(TicketUse.Project)
        ? new(text["Add to existing opportunity or project"], text["Add new opportunity or project"], text["Add ticket"])
        : new(text["Add to existing opportunity"], text["Add new opportunity"], text["Add opportunity"]);
}

/// <param name="ToExisting">The label of B3.</param>
/// <param name="ToNew">The label of B4.</param>
/// <param name="Add">The text of the button that sends the form of B4.</param>
public sealed record FilingVerbs(string ToExisting, string ToNew, string Add);
