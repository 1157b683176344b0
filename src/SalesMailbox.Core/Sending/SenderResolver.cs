using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Determines which mailbox sends and which setting decided it: action, then client, then global, then fallback, then free choice (O6). A
/// mailbox is offered only to its owner or, if it is shared, to the agents it is shared with (O2). A setting that names another agent's
/// mailbox is refused; it never falls through to the next setting.
/// </summary>
public sealed class SenderResolver(
    IMailboxStore mailboxes,
    MailboxCapabilities services,
    IGrantStore grants,
    IClientEmailDefaultsStore clients,
    IDefaultSender defaults,
    IAgentDirectory agents)
{
    /// <summary>Determines the sending mailbox, or why none can send. Writes nothing.</summary>
    public async Task<SenderResolution> ResolveAsync(SenderQuery question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Action is { From.Kind: not FromKind.NotSet } action)
        {
            return await BySettingAsync(question.Agent, action.From, SenderSource.Action, cancellationToken);
        }

        if (question.IsQuotation)
        {
            if (question.ClientId is not null
                && await clients.FindAsync(question.ClientId, cancellationToken) is { QuotationFrom: { Kind: not FromKind.NotSet } of })
            {
                return await BySettingAsync(question.Agent, of, SenderSource.Client, cancellationToken);
            }

            var global = await defaults.ReadAsync(cancellationToken);
            if (await ByGlobalAsync(question.Agent, global, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return await FreeAsync(question.Agent, cancellationToken);
    }

    private async Task<SenderResolution?> ByGlobalAsync(Agent agent, DefaultSender global, CancellationToken cancellationToken)
    {
        if (global.From.Kind == FromKind.NotSet)
        {
            return null;
        }

        if (global.From.Kind == FromKind.Mailbox || (await mailboxes.ListByAgentAsync(agent.Id, cancellationToken)).Count > 0)
        {
            return await BySettingAsync(agent, global.From, SenderSource.Global, cancellationToken);
        }

        return global.FallbackMailboxId is { Length: > 0 } fallback
            ? await NamedAsync(agent, fallback, SenderSource.Fallback, cancellationToken)
            : null;
    }

    private Task<SenderResolution> BySettingAsync(
        Agent agent, FromSetting setting, SenderSource source, CancellationToken cancellationToken) =>
        setting.Kind == FromKind.Mailbox
            ? NamedAsync(agent, setting.MailboxId ?? "", source, cancellationToken)
            : OwnAsync(agent, source, cancellationToken);

    private async Task<SenderResolution> NamedAsync(Agent agent, string mailboxId, SenderSource source, CancellationToken cancellationToken)
    {
        if (await mailboxes.FindAsync(mailboxId, cancellationToken) is not { } mailbox)
        {
            return Refused(source, SendingTexts.SettingGone.With(Words(source)));
        }

        if (!SenderAccess.MaySend(agent, mailbox))
        {
            return Refused(source, await WhyNotAsync(agent, mailbox, source, cancellationToken));
        }

        return (await services.OfAsync(mailbox, cancellationToken)).CanSend
            ? await AmongAsync(agent, [mailbox], source, cancellationToken)
            : Refused(source, SendingTexts.OnlyReceives.With(mailbox.Address, Words(source)));
    }

    private async Task<SenderResolution> OwnAsync(Agent agent, SenderSource source, CancellationToken cancellationToken)
    {
        var own = (await services.ThatCanSendAsync(await mailboxes.ListByAgentAsync(agent.Id, cancellationToken), cancellationToken))
            .Where(mailbox => SenderAccess.MaySend(agent, mailbox)).ToList();

        return own.Count > 0
            ? await AmongAsync(agent, own, source, cancellationToken)
            : Refused(
                source,
                agent.IsAdministrator
                    ? SendingTexts.NoOwnAdministrator.With(Words(source))
                    : SendingTexts.NoOwn.With(Words(source)));
    }

    private async Task<SenderResolution> FreeAsync(Agent agent, CancellationToken cancellationToken)
    {
        var all = (await services.ThatCanSendAsync(await mailboxes.ListAsync(cancellationToken), cancellationToken))
            .Where(mailbox => SenderAccess.MaySend(agent, mailbox)).OrderBy(mailbox => mailbox.IsShared).ToList();

        return all.Count > 0
            ? await AmongAsync(agent, all, SenderSource.FreeChoice, cancellationToken)
            : Refused(
                SenderSource.FreeChoice,
                agent.IsAdministrator
                    ? SendingTexts.NoneAdministrator
                    : SendingTexts.None);
    }

    /// <summary>Among several mailboxes, offers those with a sign-in. If none has one, the agent sees what to do before writing.</summary>
    private async Task<SenderResolution> AmongAsync(
        Agent agent, List<Mailbox> allowed, SenderSource source, CancellationToken cancellationToken)
    {
        var choices = new List<SenderChoice>();
        foreach (var mailbox in allowed)
        {
            if (await grants.FindAsync(mailbox.Id, cancellationToken) is { } grant)
            {
                CodedText? notice = grant.State == GrantState.Dead ? SendingTexts.WillWait.With(mailbox.Address) : null;
                choices.Add(new SenderChoice(mailbox, notice)
                {
                    LargestMessage = (await services.OfAsync(mailbox, cancellationToken)).LargestMessage,
                });
            }
        }

        if (choices.Count == 0)
        {
            var first = allowed[0];
            return first.IsShared
                ? Refused(source, agent.IsAdministrator
                    ? SendingTexts.SharedNotSignedInAdministrator.With(first.Address)
                    : SendingTexts.SharedNotSignedIn.With(first.Address))
                : Refused(source, SendingTexts.NotSignedIn.With(first.Address), mustSignIn: first.AgentId == agent.Id);
        }

        var sorted = choices.OrderBy(choice => choice.Notice is not null).ToList();

        return new(source, sorted, SendingTexts.From.With(sorted[0].Address, Words(source)));
    }

    private async Task<CodedText> WhyNotAsync(Agent agent, Mailbox mailbox, SenderSource source, CancellationToken cancellationToken)
    {
        if (mailbox.IsShared)
        {
            return agent.IsAdministrator
                ? SendingTexts.NotSharedAdministrator.With(mailbox.Address, Words(source))
                : SendingTexts.NotShared.With(mailbox.Address, Words(source));
        }

        var owner = await agents.FindAsync(mailbox.AgentId, cancellationToken);
        object name = owner is null ? SendingTexts.ItsAgent : (object)owner.Name;
        return agent.IsAdministrator
            ? SendingTexts.OthersAdministrator.With(mailbox.Address, Words(source), name)
            : SendingTexts.Others.With(mailbox.Address, Words(source), name);
    }

    /// <summary>The text after "from ... -".</summary>
    public static TextCode Words(SenderSource source) => source switch
    {
        SenderSource.Action => SendingTexts.ByAction,
        SenderSource.Client => SendingTexts.ByClient,
        SenderSource.Global => SendingTexts.ForAllQuotations,
        SenderSource.Fallback => SendingTexts.ByFallback,
        _ => SendingTexts.ByChoice,
    };

    private static SenderResolution Refused(SenderSource source, CodedText why, bool mustSignIn = false) =>
        new(source, [], null, why, mustSignIn);
}
