namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Opens scopes of the current tenant for work that outlives a request or needs a transaction of its own: one mail, one batch.
/// Each scope has its own stores and unit of work.
/// </summary>
public interface IWorkScopes
{
    /// <summary>The caller disposes of the scope; what was not committed in it is dropped.</summary>
    IWorkScope Open();
}

/// <summary>A scope of one tenant: its services, its unit of work.</summary>
public interface IWorkScope : IAsyncDisposable
{
    IServiceProvider Services { get; }
}
