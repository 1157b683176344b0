using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Describes in sentences which address a quotation would be sent from (O7), with one sentence for each action that overrides it. Uses the
/// <see cref="SenderResolver"/>, also for unsaved settings.
/// </summary>
public sealed class QuotationSenderPreview(
    IMailboxStore mailboxes,
    MailboxCapabilities services,
    IGrantStore grants,
    IClientEmailDefaultsStore clientDefaults,
    IDefaultSender defaults,
    IAgentDirectory agents,
    IClientStore clients,
    IActionDefinitionStore actions,
    Sentences words,
    IStringLocalizer<QuotationSenderPreview> text)
{
    /// <param name="global">The edited Configuration &gt; Quotations; null for the stored settings.</param>
    /// <param name="ofClient">The client's edited override; null for the stored one.</param>
    /// <returns>One sentence per line; null if the agent does not exist.</returns>
    public async Task<string?> DescribeAsync(
        string? agentId,
        string? clientId,
        QuotationSettings? global = null,
        FromSetting? ofClient = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(agentId) || await agents.FindAsync(agentId, cancellationToken) is not { } agent)
        {
            return null;
        }

        var client = string.IsNullOrEmpty(clientId) ? null : await clients.FindAsync(clientId, cancellationToken);
        var resolver = new SenderResolver(
            mailboxes,
            services,
            grants,
            ofClient is null
                ? clientDefaults
                : new OneClient(new ClientEmailDefaults { ClientId = client?.Id ?? "", QuotationFrom = ofClient }),
            global is null ? defaults : new Unsaved(QuotationDefaultSender.Of(global)),
            agents);
        var offered = (await actions.ListAsync(cancellationToken)).Where(action => action.IsOffered(default, forQuotation: true)).ToList();
        var deciding = offered.Where(action => action.From.Kind != FromKind.NotSet).ToList();
        var others = offered.Except(deciding).Select(action => action.Name).ToList();
        var sentences = new List<string>();
        if (deciding.Count == 0 || others.Count > 0)
        {
            var sentence = await SentenceAsync(resolver, agent, client, null, cancellationToken);
            sentences.Add(deciding.Count == 0 ? sentence : $"{string.Join(", ", others)}: {sentence}");
        }

        foreach (var action in deciding)
        {
            sentences.Add($"{action.Name}: {await SentenceAsync(resolver, agent, client, action, cancellationToken)}");
        }

        return string.Join('\n', sentences);
    }

    private async Task<string> SentenceAsync(
        SenderResolver resolver, Agent agent, Client? client, ActionDefinition? action, CancellationToken cancellationToken)
    {
        var answer = await resolver.ResolveAsync(new SenderQuery(agent, action, IsQuotation: true, client?.Id), cancellationToken);
        var to = client?.Name ?? text["a client"].Value;
        if (!answer.CanSend)
        {
            return text["{0} can't send a quotation to {1} and sees this message: \"{2}\"", agent.Name, to, words.Of(answer.Refusal!)];
        }

        return answer.Choices.Count == 1
            ? text["A quotation by {0} to {1} is sent from {2} ({3}).", agent.Name, to, answer.Selected.Address, Words(answer.Source)]
            : text[
                "For a quotation to {1}, {0} chooses one of these mailboxes: {2} ({3}).",
                agent.Name,
                to,
                string.Join(", ", answer.Choices.Select(choice => choice.Address)),
                Words(answer.Source)];
    }

    private string Words(SenderSource source) => source switch
    {
        SenderSource.Client => text["client override"],
        SenderSource.Global => text["set for all quotations"],
        SenderSource.Fallback => text["fallback mailbox"],
        SenderSource.Action => text["set by the action"],
        _ => text["agent's choice"],
    };

    private sealed class OneClient(ClientEmailDefaults defaults) : IClientEmailDefaultsStore
    {
        public Task<ClientEmailDefaults?> FindAsync(string clientId, CancellationToken cancellationToken = default) =>
            Task.FromResult<ClientEmailDefaults?>(defaults);

        public Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A preview saves nothing.");
    }

    private sealed class Unsaved(DefaultSender global) : IDefaultSender
    {
        public Task<DefaultSender> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult(global);
    }
}
