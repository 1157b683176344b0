using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Runs an import's turn in a shell scope of its own, in the background. It ends early, after the current message, if the process stops or
/// the tenant is released, so that a disabled feature or outdated code doesn't continue to work.
/// </summary>
internal sealed class TenantTurns(
    IShellHost shells, ShellSettings settings, IHttpContextAccessor accessor, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public async Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var scope = await shells.GetScopeAsync(settings);
        var shell = scope.ShellContext;
        await using var watch = TimeProvider.System.CreateTimer(_ => StopIfReleased(shell, stop), null, Look, Look);

        // Orchard's own background service does this too; some services of a site need it.
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
