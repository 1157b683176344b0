using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Reads the labels of an agent's mailboxes from the mail service.</summary>
public sealed class MailLabelReader(IMailboxStore mailboxes, MailboxOpener opener, TimeProvider time)
{
    /// <summary>The time limit for all mailboxes of an agent together, because a page waits for the result.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>
    /// One result for each of the agent's mailboxes. A mailbox that can't be read contains the reason and does not affect the others.
    /// </returns>
    public async Task<IReadOnlyList<MailboxLabels>> ReadAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var all = new List<MailboxLabels>();
        foreach (var mailbox in await mailboxes.ListByAgentAsync(agent.Id, cancellationToken))
        {
            all.Add(await ReadAsync(mailbox, either.Token, cancellationToken));
        }

        return all;
    }

    private async Task<MailboxLabels> ReadAsync(Mailbox mailbox, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            await using var reader = await opener.OpenReaderAsync(mailbox, limit);
            return new MailboxLabels(
                mailbox, [.. (await reader.ListLabelsAsync(limit)).OrderBy(label => label.Name, StringComparer.CurrentCultureIgnoreCase)]);
        }
        catch (MailServiceException exception)
        {
            return new MailboxLabels(mailbox, [], exception.Text);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MailboxLabels(mailbox, [], SuggestionTexts.LabelsNotInTime);
        }
    }
}

/// <param name="Problem">Why the labels are not known; null if they are.</param>
public sealed record MailboxLabels(Mailbox Mailbox, IReadOnlyList<MailLabel> Labels, CodedText? Problem = null);
