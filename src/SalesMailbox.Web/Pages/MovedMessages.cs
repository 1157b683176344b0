using System.Security.Claims;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Finds the current place of an email that is still open in My Inbox but has left it.</summary>
internal sealed class MovedMessages(MailAccess access, MailReaders readers, MailHistory history)
{
    /// <returns>Null if there is no such email or the agent may not read it.</returns>
    public async Task<WhyPage?> FindAsync(ClaimsPrincipal user, Agent agent, string id, CancellationToken cancellationToken = default) =>
        await access.FindAsync(await readers.OfAsync(user, agent), id, cancellationToken) is { } message && !message.Place.IsInMyInbox()
            ? await history.ReadAsync(message, cancellationToken)
            : null;
}
