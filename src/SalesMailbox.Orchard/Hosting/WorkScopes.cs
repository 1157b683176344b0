using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Work scopes as shell scopes of their own: services that ask for the current one (content definitions, deferred tasks) keep things in it that are not made
/// for several mailboxes at once. When it ends it commits its session, in which there is nothing but what the unit of work has committed already.
/// </summary>
public sealed class WorkScopes : IWorkScopes
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
            inner.StartAsyncFlow(); // UsingAsync did so for itself; this is for the code that opened the scope
        }

        // Not async, so that the outer scope is the current one again for the caller.
        public ValueTask DisposeAsync()
        {
            outer.StartAsyncFlow();
            _end.TrySetResult();
            return new ValueTask(_running);
        }
    }
}
