using SalesMailbox.Core.Hosting;

namespace SalesMailbox.StoreContract;

/// <summary>
/// An empty database of the storage under test. Each scope that it opens has its own stores and unit of work. Disposing of it drops the
/// database.
/// </summary>
public interface IStoreHarness : IWorkScopes, IAsyncDisposable;
