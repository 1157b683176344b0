using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Benchmarks;

/// <summary>A tenant on SQLite with raw files in a folder of its own and one connection. The email comes from memory.</summary>
internal sealed class BenchTenant : IAsyncDisposable, ITenant, IModuleState, IAgentDirectory, ISecretProtector, IWorkScopes, IImportLauncher
{
    private readonly ServiceProvider _services;

    private static Agent Owner { get; } = new("agent", "Agent", "agent@acme.example", IsAdministrator: false, IsActive: true);

    private BenchTenant(BulkMailbox service)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System).AddSingleton(typeof(IStringLocalizer<>), typeof(PlainLocalizer<>));
        services.AddSingleton<ITenant>(this)
            .AddSingleton<IModuleState>(this)
            .AddSingleton<IAgentDirectory>(this)
            .AddSingleton<ISecretProtector>(this)
            .AddSingleton<IWorkScopes>(this).AddSingleton<IImportLauncher>(this).AddSingleton<IConnectionType>(service);
        services.AddDbContext<SalesMailboxDbContext>(
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(DataDirectory, "tenant.db")}"));
        services.AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxCore();
        _services = services.BuildServiceProvider();
    }

    public SalesConnection Connection { get; } = new()
    {
        Name = "Bulk",
        Type = BulkMailbox.TypeId,
        Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
        ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = "secret" },
        IntegratorEnabled = true,
    };

    public List<Mailbox> Mailboxes { get; } = [];

    public string Name => "bench";

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("salesmailbox-").FullName;

    public static async Task<BenchTenant> CreateAsync(
        BulkMailbox service, int mailboxes, MatchingType matching = MatchingType.EmailAddressAndSubject)
    {
        var tenant = new BenchTenant(service);
        tenant.Connection.MatchingType = matching;
        await using var scope = tenant.Open();
        await scope.Services.GetRequiredService<SalesMailboxDbContext>().Database.MigrateAsync();
        await scope.Services.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
        await scope.Services.GetRequiredService<IConnectionStore>().AddAsync(tenant.Connection);
        for (var number = 0; number < mailboxes; number++)
        {
            var address = $"agent{number}@acme.example";
            var mailbox = new Mailbox
            {
                ConnectionId = tenant.Connection.Id,
                Address = address,
                NormalizedAddress = address,
                AgentId = "agent",
                MatchingEnabled = true,
            };
            tenant.Mailboxes.Add(mailbox);
            await scope.Services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
            await scope.Services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant
                {
                    SubjectId = mailbox.Id,
                    Account = address,
                    ProtectedSecret = "token",
                    GrantedBy = "agent",
                    GrantedAt = BulkMailbox.Start,
                });
        }

        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return tenant;
    }

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
    }

    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);

    public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult<Agent?>(id == "agent" ? Owner : null);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Agent>>([Owner]);

    public string Protect(string plainText) => plainText;

    public string Unprotect(string protectedText) => protectedText;

    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    private sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }

    private sealed class PlainLocalizer<T> : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
