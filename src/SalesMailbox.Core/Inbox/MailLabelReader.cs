using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Asks the mail service which labels an agent's mailboxes have. Reads only.</summary>
public sealed class MailLabelReader(IMailboxStore mailboxes, MailboxOpener opener, TimeProvider time)
{
    /// <summary>How long all of an agent's mailboxes together may take to answer: a page waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>One for each of the agent's mailboxes; a mailbox that can't be asked says why and hides none of the others.</returns>
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
            return new MailboxLabels(mailbox, [.. (await reader.ListLabelsAsync(limit)).OrderBy(label => label.Name, StringComparer.CurrentCultureIgnoreCase)]);
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

/// <param name="Problem">Why the labels are not known now; null where they are.</param>
public sealed record MailboxLabels(Mailbox Mailbox, IReadOnlyList<MailLabel> Labels, CodedText? Problem = null);
