using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Manages the labels on an agent's blocklist, and checks them at the mail service. Commits.</summary>
public sealed class BlockedLabelManager(BlocklistManager blocklist, MailLabelReader labels)
{
    /// <summary>Looks up the labels of the list, in one call per mailbox; makes no call if the list has no label.</summary>
    public async Task<IReadOnlyList<BlockedLabelState>> CheckAsync(
        Agent agent, IReadOnlyList<BlockEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var blocked = entries.Where(entry => entry.Kind == BlockKind.Label).ToList();
        if (blocked.Count == 0)
        {
            return [];
        }

        var mailboxes = await labels.ReadAsync(agent, cancellationToken);
        return [.. blocked.Select(
            entry => new BlockedLabelState(entry, [.. mailboxes.Select(mailbox => Look(entry, mailbox)).OfType<LabelInMailbox>()]))];
    }

    /// <summary>Blocks email with the label in every mailbox of the agent that has a label with that name.</summary>
    /// <param name="field">The field for an error.</param>
    public async Task<Result<BlockEntry>> AddAsync(Agent agent, string? name, string field, CancellationToken cancellationToken = default)
    {
        var wanted = (name ?? "").Trim();
        if (wanted.Length == 0)
        {
            return Result<BlockEntry>.Refused(BlocklistErrors.NoLabel.At(field));
        }

        var mailboxes = await labels.ReadAsync(agent, cancellationToken);
        var key = Blocklist.KeyOf(wanted);
        var found = mailboxes.SelectMany(mailbox => mailbox.Labels.Where(label => Blocklist.KeyOf(label.Name) == key)
            .Select(label => (mailbox.Mailbox, Label: label))).ToList();
        if (found.Count == 0)
        {
            return Result<BlockEntry>.Refused(mailboxes.FirstOrDefault(mailbox => mailbox.Problem is not null)?.Problem is { } problem
                ? BlocklistErrors.LabelsUnknown.At(field, problem)
                : BlocklistErrors.UnknownLabel.At(field, wanted));
        }

        var entry = new BlockEntry
        {
            Kind = BlockKind.Label,
            Value = found[0].Label.Name,
            Key = key,
            Labels = [.. found.Select(item => new BlockedLabel(item.Mailbox.Id, item.Label.Id))],
        };
        return await blocklist.AddAsync(agent, entry, field, cancellationToken);
    }

    /// <returns>Null for a mailbox that never had the label and has none with that name.</returns>
    private static LabelInMailbox? Look(BlockEntry entry, MailboxLabels mailbox)
    {
        var chosen = entry.Labels.FirstOrDefault(label => label.MailboxId == mailbox.Mailbox.Id);
        if (mailbox.Problem is { } problem)
        {
            return chosen is null ? null : new LabelInMailbox(mailbox.Mailbox, LabelInMailboxState.Unknown, Problem: problem);
        }

        var byId = chosen is null ? null : mailbox.Labels.FirstOrDefault(label => label.Id == chosen.LabelId);
        if (byId is not null && Blocklist.KeyOf(byId.Name) != entry.Key)
        {
            return new LabelInMailbox(mailbox.Mailbox, LabelInMailboxState.Renamed, byId.Name);
        }

        return byId is not null || mailbox.Labels.Any(label => Blocklist.KeyOf(label.Name) == entry.Key)
            ? new LabelInMailbox(mailbox.Mailbox, LabelInMailboxState.Found)
            : chosen is null ? null : new LabelInMailbox(mailbox.Mailbox, LabelInMailboxState.Missing);
    }
}

/// <summary>A blocked label and the mailboxes where it exists.</summary>
public sealed record BlockedLabelState(BlockEntry Entry, IReadOnlyList<LabelInMailbox> Places);

/// <summary>The state of a blocked label in one mailbox.</summary>
public enum LabelInMailboxState
{
    Found,

    /// <summary>The label has another name; it is still blocked.</summary>
    Renamed,

    /// <summary>The label was deleted at the mail service, so it blocks nothing.</summary>
    Missing,

    /// <summary>The mailbox can't be checked at the moment.</summary>
    Unknown,
}

/// <param name="NewName">The label's current name, if it was renamed.</param>
/// <param name="Problem">Why the label can't be checked.</param>
public sealed record LabelInMailbox(Mailbox Mailbox, LabelInMailboxState State, string? NewName = null, CodedText? Problem = null);
