using Microsoft.Extensions.Localization;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>Raised when the mail service accepted an agent's email.</summary>
public sealed class MailSentEvent(IStringLocalizer<MailSentEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email sent"];
}

/// <summary>Raised when an agent's email was not sent. It is not tried again unless the agent retries.</summary>
public sealed class MailFailedEvent(IStringLocalizer<MailFailedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email failed"];
}

internal sealed class MailSentEventDriver : MailEventDriver<MailSentEvent>;

internal sealed class MailFailedEventDriver : MailEventDriver<MailFailedEvent>;
