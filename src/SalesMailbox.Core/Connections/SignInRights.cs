using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Who may sign in to what.</summary>
internal static class SignInRights
{
    /// <summary>An agent's mailbox is for its owner; a shared one and the connection itself are for administrators.</summary>
    public static bool MaySignIn(Agent agent, Mailbox? mailbox) =>
        agent.IsActive && (mailbox is null or { IsShared: true } ? agent.IsAdministrator : mailbox.AgentId == agent.Id);

    public static Error? WhyNot(Agent agent, Mailbox? mailbox) => mailbox switch
    {
        _ when MaySignIn(agent, mailbox) => null,
        null => ConnectionErrors.SignInForAdministrators.At(""),
        { IsShared: true } => ConnectionErrors.SharedSignInForAdministrators.At("", mailbox.Address),
        _ => ConnectionErrors.SignInForOwner.At("", mailbox.Address),
    };
}
