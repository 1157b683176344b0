using System.Text.RegularExpressions;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>
/// Finds the thread of a mailbox that a message joins: a thread that it refers to, with the same subject except for reply prefixes.
/// </summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/threads</remarks>
internal static partial class Threading
{
    public static string? FindThread(SandboxMailbox mailbox, MessageFacts facts) => facts.References
        .Reverse()
        .Select(mailbox.FindByMessageId)
        .FirstOrDefault(parent => parent is not null && SameSubject(parent.Facts.Subject, facts.Subject))
        ?.ThreadId;

    public static bool SameSubject(string one, string other) =>
        string.Equals(Base(one), Base(other), StringComparison.OrdinalIgnoreCase);

    private static string Base(string subject) => Prefixes().Replace(subject.Trim(), string.Empty).Trim();

    [GeneratedRegex(@"^(\s*(re|fw|fwd|aw|wg|sv|tr|antw)(\[\d+\])?\s*:)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefixes();
}
