using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the models of the view "_Outgoing" for emails that aren't stored as sent yet.</summary>
public sealed class OutgoingViews(IOutboxStore outbox, Sentences sentences)
{
    /// <returns>The models by the id of the outgoing email.</returns>
    public async Task<IReadOnlyDictionary<string, OutgoingView>> FindAsync(
        Agent agent, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? new Dictionary<string, OutgoingView>() : Read(agent, await outbox.FindManyAsync(ids, cancellationToken));

    public IReadOnlyDictionary<string, OutgoingView> Read(Agent agent, IReadOnlyCollection<OutgoingMail> mails)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return mails.ToDictionary(
            mail => mail.Id, mail => new OutgoingView(mail, sentences.Of(SenderResolver.Words(mail.Source)), mail.AgentId == agent.Id));
    }
}
