using System.Diagnostics.CodeAnalysis;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Which mailbox sends and which setting decided it (O7), or why none can.</summary>
/// <param name="Source">The setting that decided.</param>
/// <param name="Choices">The mailboxes that can be selected, the preselected one first; only one if a setting names it; empty if
/// refused.</param>
/// <param name="Reason">For the page: "from anna@acme.example - set by the action"; null if refused.</param>
/// <param name="Refusal">Why nothing can be sent and what to do about it, shown before the agent starts to write (O2); null if sending is
/// possible.</param>
/// <param name="MustSignIn">Whether the agent can resolve the refusal on their own page My Account &gt; Integrations.</param>
public sealed record SenderResolution(
    SenderSource Source, IReadOnlyList<SenderChoice> Choices, CodedText? Reason, CodedText? Refusal = null, bool MustSignIn = false)
{
    [MemberNotNullWhen(true, nameof(Selected))]
    public bool CanSend => Choices.Count > 0;

    public SenderChoice? Selected => Choices.Count > 0 ? Choices[0] : null;

    /// <returns>The choice for the mailbox; the preselected one if none was selected; null if the mailbox is not allowed.</returns>
    public SenderChoice? Choose(string? mailboxId) =>
        string.IsNullOrEmpty(mailboxId) ? Selected : Choices.FirstOrDefault(choice => choice.MailboxId == mailboxId);
}
