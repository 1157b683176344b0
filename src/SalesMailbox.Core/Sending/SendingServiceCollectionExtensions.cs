using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

internal static class SendingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the selection of the sending mailbox, and the outbox. The host runs <see cref="OutboxSender.SendDueAsync"/> every minute and
    /// adds an <see cref="ISendLauncher"/>.
    /// </summary>
    public static IServiceCollection AddSalesMailboxSending(this IServiceCollection services)
    {
        services.AddTexts(typeof(SendingTexts));
        services.AddOptions<OutboxOptions>();
        services.TryAddScoped<SenderResolver>();
        services.TryAddScoped<SignatureManager>();
        services.TryAddScoped<ComposeStart>();
        services.TryAddScoped<OutgoingMailFactory>();
        services.TryAddScoped<Outbox>();
        services.TryAddScoped<OutboxSender>();
        services.TryAddScoped<OutboxRepository>();
        services.TryAddScoped<MailDelivery>();
        services.TryAddScoped<DeliveryFailures>();
        services.TryAddScoped<SentMailRecorder>();
        services.TryAddScoped<SentCopyRecognizer>();
        services.TryAddScoped<ClientEmailDefaultsManager>();
        services.TryAddScoped<ISentCopies>(scope => scope.GetRequiredService<SentCopyRecognizer>());
        services.AddTexts(typeof(SendingErrors));
        return services;
    }
}
