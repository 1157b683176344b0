using System.Security.Claims;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Mail that somebody still has open in My Inbox although it has left it: where it is now.</summary>
public sealed class LeftMails(MailAccess access, MailReaders readers, MailHistory history)
{
    /// <returns>Null where there is no such mail, or none that they may read.</returns>
    public async Task<WhyPage?> FindAsync(ClaimsPrincipal user, Agent agent, string id, CancellationToken cancellationToken = default) =>
        await access.FindAsync(await readers.OfAsync(user, agent), id, cancellationToken) is { } message && !message.Place.IsInMyInbox()
            ? await history.ReadAsync(message, cancellationToken)
            : null;
}
