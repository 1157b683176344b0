using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Builds the models of the view "_Mail" with a fixed number of queries. The caller must ensure that the agent may read the emails.
/// </summary>
public sealed class MailViews(IAgentDirectory agents, SenderNameCheck senders, IAuthorizationService authorization)
{
    public async Task<MailView> OneAsync(
        ClaimsPrincipal user, Agent agent, MailMessage message, CancellationToken cancellationToken = default) =>
        (await ManyAsync(user, agent, [message], cancellationToken))[message.Id];

    /// <returns>The models by message id.</returns>
    public async Task<IReadOnlyDictionary<string, MailView>> ManyAsync(
        ClaimsPrincipal user, Agent agent, IReadOnlyCollection<MailMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var mayMove = (await authorization.AuthorizeAsync(user, Policies.EditTickets)).Succeeded;
        await senders.PrepareAsync(messages, cancellationToken);
        var names = await AgentNames.ReadAsync(agents, messages.Select(message => message.AgentId), cancellationToken);
        return messages.ToDictionary(
            message => message.Id,
            message => new MailView(message, names[message.AgentId], message.AgentId == agent.Id, mayMove && MayMove(agent, message)));
    }

    // Email in the inbox is filed rather than moved.
    private static bool MayMove(Agent agent, MailMessage message) => message.Place switch
    {
        MessagePlace.Ticket or MessagePlace.CrmNote or MessagePlace.Done => MessageMover.MayMove(agent, message),
        MessagePlace.Deleted => agent.IsAdministrator && MessageMover.MayMove(agent, message),
        _ => false,
    };
}
