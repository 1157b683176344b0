namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Opens scopes of the current tenant for work that outlives a request or needs its own transaction, such as one message or one batch. Each
/// scope has its own stores and unit of work.
/// </summary>
public interface IWorkScopes
{
    /// <summary>Opens a scope. The caller disposes of it, which drops uncommitted changes.</summary>
    IWorkScope Open();
}

/// <summary>A scope of one tenant, with its services and its unit of work.</summary>
public interface IWorkScope : IAsyncDisposable
{
    IServiceProvider Services { get; }
}
