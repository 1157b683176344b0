using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Runs an import's turn in a shell scope of its own, in the background. It ends early, after the message it is at, when the process stops
/// or the tenant is released: a feature that was switched off, or code that is no longer the tenant's, does not work on.
/// </summary>
public sealed class TenantTurns(IShellHost shells, ShellSettings settings, IHttpContextAccessor accessor, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public async Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var scope = await shells.GetScopeAsync(settings);
        var shell = scope.ShellContext;
        await using var watch = TimeProvider.System.CreateTimer(_ => StopIfReleased(shell, stop), null, Look, Look);

        // As Orchard's own background service does; some services of a site ask for it.
        accessor.HttpContext = shell.CreateHttpContext();
        try
        {
            await scope.UsingAsync(current => work(current.ServiceProvider, stop.Token));
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    private static void StopIfReleased(ShellContext shell, CancellationTokenSource stop)
    {
        if (shell.Released)
        {
            _ = stop.CancelAsync();
        }
    }
}
