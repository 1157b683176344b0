using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundJobs;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Implements Core's port for sending immediately: a separate job that starts when the request ends. The background task sends what this
/// job doesn't.
/// </summary>
internal sealed class SendLauncher : ISendLauncher
{
    public Task StartAsync(CancellationToken cancellationToken = default) =>
        HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "sales-mailbox-send",
            scope => scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None));
}
