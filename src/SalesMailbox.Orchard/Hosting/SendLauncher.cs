using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundJobs;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Core's port for sending at once: a job of its own that begins when the request has ended. What it does not get to, the background task does.</summary>
public sealed class SendLauncher : ISendLauncher
{
    public Task StartAsync(CancellationToken cancellationToken = default) =>
        HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "sales-mailbox-send",
            scope => scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None));
}
