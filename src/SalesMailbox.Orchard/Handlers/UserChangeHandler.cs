using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Users.Handlers;
using SalesMailbox.Core.Handover;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>
/// Notifies administrators of mailboxes that aren't imported any more, after a user of the site was removed, disabled, enabled, or changed.
/// </summary>
/// <remarks>
/// Runs after the request, when the change is in the database. Orchard logs a failure, and the nightly work makes up for it.
/// </remarks>
internal sealed class UserChangeHandler : UserEventHandlerBase
{
    public override Task DeletedAsync(UserDeleteContext context) => Later();

    public override Task DisabledAsync(UserContext context) => Later();

    public override Task EnabledAsync(UserContext context) => Later();

    public override Task UpdatedAsync(UserUpdateContext context) => Later();

    private static Task Later()
    {
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<DepartureNotices>().UpdateAsync());
        return Task.CompletedTask;
    }
}
