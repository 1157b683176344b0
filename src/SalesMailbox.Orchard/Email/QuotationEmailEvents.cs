using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Email;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using MailMessage = OrchardCore.Email.MailMessage;

namespace SalesMailbox.Orchard.Email;

/// <summary>
/// Raises the site's email events for outgoing quotation emails, in the same order as Orchard's own email service. An email is composed
/// once, when it is queued, so "sending" is raised then. "Sent" and "failed" are raised when the mail service has answered, which may be
/// days later. The exceptions of a listener are logged, as in Orchard.
/// </summary>
internal sealed class QuotationEmailEvents(
    IEnumerable<IEmailServiceEvents> listeners,
    OutboxEmailProvider provider,
    IRawStore raw,
    ILogger<QuotationEmailEvents> logger) : IOutgoingMailEvents
{
    public async Task<IReadOnlyList<Error>> QueueingAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.QuotationId is null)
        {
            return [];
        }

        await using var shown = await OutboxMailMessage.OpenAsync(mail, raw, cancellationToken);
        var (message, context) = (shown.Message, new MailMessageValidationContext(provider));
        await listeners.InvokeAsync((listener, stop) => listener.ValidatingAsync(message, context, stop), cancellationToken, logger);
        await listeners.InvokeAsync((listener, stop) => listener.ValidatedAsync(message, context, stop), cancellationToken, logger);
        if (context.Errors.Count > 0)
        {
            await listeners.InvokeAsync((listener, stop) => listener.FailedAsync(message, stop), cancellationToken, logger);
            return [.. context.Errors.SelectMany(
                errors => errors.Value.Select(error => SharedErrors.Words.At(OutboxMailMessage.FieldOf(errors.Key), error.Value)))];
        }

        await listeners.InvokeAsync((listener, stop) => listener.SendingAsync(message, stop), cancellationToken, logger);
        if (shown.IsReaddressed)
        {
            logger.EmailEventIgnored(mail.Id);
        }

        return shown.TakeOver(mail);
    }

    public Task SentAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        ReportAsync(mail, (listener, message) => listener.SentAsync(message, cancellationToken), cancellationToken);

    public Task FailedAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        ReportAsync(mail, (listener, message) => listener.FailedAsync(message, cancellationToken), cancellationToken);

    /// <summary>Runs in a scope of its own, because listeners write their own data and the outbox's transaction is over.</summary>
    private Task ReportAsync(OutgoingMail mail, Func<IEmailServiceEvents, MailMessage, Task> tell, CancellationToken cancellationToken) =>
        mail.QuotationId is null ? Task.CompletedTask : ShellScope.UsingChildScopeAsync(async scope =>
        {
            await using var shown = await OutboxMailMessage.OpenAsync(
                mail, scope.ServiceProvider.GetRequiredService<IRawStore>(), cancellationToken);
            await scope.ServiceProvider.GetServices<IEmailServiceEvents>().InvokeAsync(tell, shown.Message, logger);
        });
}
