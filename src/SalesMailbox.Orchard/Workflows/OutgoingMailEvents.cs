using Microsoft.Extensions.Localization;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>The mail service took a mail that an agent sent.</summary>
public sealed class MailSentEvent(IStringLocalizer<MailSentEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email sent"];
}

/// <summary>A mail of an agent's was not sent and will not be unless they retry.</summary>
public sealed class MailFailedEvent(IStringLocalizer<MailFailedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email failed"];
}

public sealed class MailSentEventDriver : MailEventDriver<MailSentEvent>;

public sealed class MailFailedEventDriver : MailEventDriver<MailFailedEvent>;
