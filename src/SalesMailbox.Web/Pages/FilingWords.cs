using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.Pages;

/// <summary>What the ways out of My Inbox to tickets are called: for mail of a mailbox that is matched to projects (C6), projects are named too.</summary>
public sealed class FilingWords(IMailboxStore mailboxes, IStringLocalizer<FilingWords> text)
{
    public async Task<FilingVerbs> ForAsync(MailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Of(OfferedUses.Of(await mailboxes.FindAsync(message.MailboxId, cancellationToken)));
    }

    /// <summary>For mail of any of the mailboxes.</summary>
    public FilingVerbs For(IEnumerable<Mailbox> any) => Of(OfferedUses.Of(any));

    /// <param name="uses">Those offered.</param>
    public FilingVerbs Of(IReadOnlyList<TicketUse> uses) => uses.Contains(TicketUse.Project)
        ? new(text["Add to existing opportunity or project"], text["Add new opportunity or project"], text["Add ticket"])
        : new(text["Add to existing opportunity"], text["Add new opportunity"], text["Add opportunity"]);
}

/// <param name="ToExisting">B3.</param>
/// <param name="ToNew">B4.</param>
/// <param name="Add">On the button that sends the form of B4.</param>
public sealed record FilingVerbs(string ToExisting, string ToNew, string Add);
