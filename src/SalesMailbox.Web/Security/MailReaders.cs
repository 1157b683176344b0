using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.Security;

/// <summary>Determines by the host's policies which email the signed-in person may read.</summary>
public sealed class MailReaders(IAuthorizationService authorization)
{
    public async Task<MailReader> OfAsync(ClaimsPrincipal user, Agent agent) => new(
        agent,
        UsesInbox: await MayAsync(user, Policies.UseInbox),
        SeesTickets: await MayAsync(user, Policies.ViewTickets),
        SeesClients: await MayAsync(user, Policies.ViewClients),
        SeesAllInboxes: await MayAsync(user, Policies.ViewAllInboxes),
        UsesQuotations: await MayAsync(user, Policies.UseQuotations));

    private async Task<bool> MayAsync(ClaimsPrincipal user, string policy) => (await authorization.AuthorizeAsync(user, policy)).Succeeded;
}
