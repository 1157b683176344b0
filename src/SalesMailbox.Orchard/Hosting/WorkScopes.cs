using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Opens work scopes as separate shell scopes: services that use the current scope (content definitions, deferred tasks) keep data in it
/// that isn't meant for several mailboxes at once. At its end a scope commits its session, which contains only what the unit of work has
/// already committed.
/// </summary>
internal sealed class WorkScopes : IWorkScopes
{
    public IWorkScope Open()
    {
        var outer = ShellScope.Current ?? throw new InvalidOperationException("Work is done within a request or a task of a tenant.");
        var scope = new WorkScope(outer, new ShellScope(outer.ShellContext));
        scope.Begin();
        return scope;
    }

    private sealed class WorkScope(ShellScope outer, ShellScope inner) : IWorkScope
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Task _running = Task.CompletedTask;

        public IServiceProvider Services => inner.ServiceProvider;

        public void Begin()
        {
            _running = inner.UsingAsync(_ => _end.Task, activateShell: false);
            inner.StartAsyncFlow(); // UsingAsync does this for itself; here it is for the code that opened the scope
        }

        // Not async, so that the outer scope is current again for the caller.
        public ValueTask DisposeAsync()
        {
            outer.StartAsyncFlow();
            _end.TrySetResult();
            return new ValueTask(_running);
        }
    }
}
