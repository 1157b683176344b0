using Microsoft.Extensions.Localization;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>The mail service took a mail that an agent sent.</summary>
public sealed class MailSentEvent(IStringLocalizer<MailSentEvent> text) : MailEvent(text)
{
    public override LocalizedString DisplayText { get; } = text["Mail sent"];
}

/// <summary>A mail of an agent's was not sent and will not be unless he retries.</summary>
public sealed class MailFailedEvent(IStringLocalizer<MailFailedEvent> text) : MailEvent(text)
{
    public override LocalizedString DisplayText { get; } = text["Mail failed"];
}

public sealed class MailSentEventDriver : MailEventDriver<MailSentEvent>;

public sealed class MailFailedEventDriver : MailEventDriver<MailFailedEvent>;
