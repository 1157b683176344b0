using System.Diagnostics.CodeAnalysis;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Which mailbox sends and which setting decided it (O7), or why none can.</summary>
/// <param name="Source">The setting that decided.</param>
/// <param name="Choices">The mailboxes that may be chosen, the preselected one first; one where a setting names it; empty where refused.</param>
/// <param name="Reason">For the page: "from anna@acme.example - set by the action"; null where refused.</param>
/// <param name="Refusal">Why nothing can be sent and what to do about it, to be shown before writing starts (O2); null where it can.</param>
/// <param name="MustSignIn">The way out of the refusal is the agent's own page My Account &gt; Integrations.</param>
public sealed record SenderResolution(
    SenderSource Source, IReadOnlyList<SenderChoice> Choices, CodedText? Reason, CodedText? Refusal = null, bool MustSignIn = false)
{
    [MemberNotNullWhen(true, nameof(Selected))]
    public bool CanSend => Choices.Count > 0;

    public SenderChoice? Selected => Choices.Count > 0 ? Choices[0] : null;

    /// <returns>The choice of that mailbox; the preselected one where nothing was chosen; null where it may not be chosen.</returns>
    public SenderChoice? Choose(string? mailboxId) =>
        string.IsNullOrEmpty(mailboxId) ? Selected : Choices.FirstOrDefault(choice => choice.MailboxId == mailboxId);
}
