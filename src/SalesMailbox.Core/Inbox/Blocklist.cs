using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>What an agent excludes from the import. Pure.</summary>
internal sealed class Blocklist(IReadOnlyCollection<BlockEntry> entries)
{
    private readonly HashSet<string> _addresses = Keys(entries, BlockKind.Address);
    private readonly HashSet<string> _domains = Keys(entries, BlockKind.Domain);
    private readonly HashSet<string> _labels = Keys(entries, BlockKind.Label);

    public bool HasSenders => _addresses.Count + _domains.Count > 0;

    public bool HasLabels => _labels.Count > 0;

    /// <param name="addresses">The addresses of the message. Its From addresses are checked, whatever other sender it names.</param>
    public bool BlocksSender(IEnumerable<MessageAddress> addresses) =>
        HasSenders && addresses.Any(address => address.Role == AddressRole.From && BlocksSender(address.Address));

    /// <param name="address">Normalized.</param>
    public bool BlocksSender(string address) => _addresses.Contains(address) || _domains.Contains(EmailAddress.DomainOf(address));

    /// <summary>
    /// The ids of the labels that are blocked in a mailbox: the selected labels, even if renamed, and the labels that currently have a
    /// blocked name.
    /// </summary>
    public IReadOnlySet<string> LabelIdsIn(string mailboxId, IEnumerable<MailLabel> labels) => new HashSet<string>(
        [
            .. entries.Where(entry => entry.Kind == BlockKind.Label)
                .SelectMany(entry => entry.Labels)
                .Where(label => label.MailboxId == mailboxId)
                .Select(label => label.LabelId),
            .. labels.Where(label => _labels.Contains(KeyOf(label.Name))).Select(label => label.Id),
        ],
        StringComparer.Ordinal);

    /// <summary>The form in which label names are compared: without case, as at the mail service.</summary>
    internal static string KeyOf(string labelName) => TextFolding.Fold(labelName);

    private static HashSet<string> Keys(IEnumerable<BlockEntry> entries, BlockKind kind) =>
        new(entries.Where(entry => entry.Kind == kind).Select(entry => entry.Key), StringComparer.Ordinal);
}
