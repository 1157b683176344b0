using SalesMailbox.Core.Hosting;

namespace SalesMailbox.StoreContract;

/// <summary>An empty database of the storage under test. Each scope it opens has its own stores and unit of work; disposing drops the database.</summary>
public interface IStoreHarness : IWorkScopes, IAsyncDisposable;
