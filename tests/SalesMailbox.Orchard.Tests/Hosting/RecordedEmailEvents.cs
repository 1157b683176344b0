using System.Collections.Concurrent;
using OrchardCore.Email;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>Simulates an extension of a site that receives the site's outgoing emails and changes or refuses them.</summary>
internal sealed class RecordedEmailEvents : IEmailServiceEvents
{
    /// <summary>The steps, and the subject at each.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public Action<MailMessage, MailMessageValidationContext> OnValidating { get; set; } = (_, _) => { };

    public Action<MailMessage> OnSending { get; set; } = _ => { };

    public void Reset() => (OnValidating, OnSending) = Clear();

    public Task ValidatingAsync(MailMessage message, MailMessageValidationContext context, CancellationToken cancellationToken = default)
    {
        Hear("validating", message);
        OnValidating(message, context);
        return Task.CompletedTask;
    }

    public Task ValidatedAsync(MailMessage message, MailMessageValidationContext context, CancellationToken cancellationToken = default) =>
        Hear("validated", message);

    public Task SendingAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        Hear("sending", message);
        OnSending(message);
        return Task.CompletedTask;
    }

    public Task SentAsync(MailMessage message, CancellationToken cancellationToken = default) => Hear("sent", message);

    public Task FailedAsync(MailMessage message, CancellationToken cancellationToken = default) => Hear("failed", message);

    private (Action<MailMessage, MailMessageValidationContext>, Action<MailMessage>) Clear()
    {
        Heard.Clear();
        return ((_, _) => { }, _ => { });
    }

    private Task Hear(string step, MailMessage message)
    {
        Heard.Enqueue($"{step} {message.Subject}");
        return Task.CompletedTask;
    }
}
