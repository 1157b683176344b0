using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Gmail.Tests.Import;

/// <summary>
/// A tenant in which everything but the host is real: rules, SQLite, raw files, and the connection type "Google" with the given server.
/// </summary>
public sealed class ImportingTenant
    : IAsyncDisposable, ITenant, IModuleState, IAgentDirectory, ISecretProtector, IWorkScopes, IImportLauncher, IFaultPoints
{
    public static readonly Agent Owner = new("agent-1", "Agent", "agent@example.com", false, true);
    private readonly ServiceProvider _services;

    private ImportingTenant(IConfiguration google, Func<IConnectionType, IConnectionType>? wrap)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IStringLocalizerFactory, PlainText>().AddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ITenant>(this)
            .AddSingleton<IModuleState>(this)
            .AddSingleton<IAgentDirectory>(this)
            .AddSingleton<ISecretProtector>(this)
            .AddSingleton<IWorkScopes>(this).AddSingleton<IImportLauncher>(this).AddSingleton<IFaultPoints>(this);
        services.AddDbContext<SalesMailboxDbContext>(
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(DataDirectory, "tenant.db")};Pooling=False"));
        services.AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxCore().AddSalesMailboxGmail(google);
        if (wrap is not null)
        {
            services.Replace(
                ServiceDescriptor.Singleton(provider => wrap(ActivatorUtilities.CreateInstance<GoogleConnectionType>(provider))));
        }

        _services = services.BuildServiceProvider();
    }

    public ShiftedTime Time { get; } = new();

    public Mailbox Mailbox { get; private set; } = null!;

    public SalesConnection Connection { get; } = new() { Name = "Google", Type = "Google", IntegratorEnabled = true };

    /// <summary>Called between any two steps. An exception ends the step like a killed process.</summary>
    public Action<string> Reached { get; set; } = static _ => { };

    /// <summary>The agent in the directory: the current state of the owner.</summary>
    public Agent? CurrentOwner { get; set; } = Owner;

    public string Name => "acme";

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("salesmailbox-").FullName;

    /// <param name="google">The settings below <c>SalesMailbox:Google</c>.</param>
    /// <param name="refreshToken">The refresh token of the mailbox <paramref name="address"/>, issued to <paramref name="client"/>.</param>
    public static async Task<ImportingTenant> CreateAsync(
        IConfiguration google,
        ConnectionSettings client,
        string address,
        string refreshToken,
        Action<SalesConnection>? configure = null,
        Action<Mailbox>? prepare = null,
        Func<IConnectionType, IConnectionType>? wrap = null)
    {
        var tenant = new ImportingTenant(google, wrap);
        tenant.Connection.Settings = new Dictionary<string, string> { [GoogleSettings.ClientId] = client[GoogleSettings.ClientId] };
        tenant.Connection.ProtectedSettings =
            new Dictionary<string, string> { [GoogleSettings.ClientSecret] = client[GoogleSettings.ClientSecret] };
        configure?.Invoke(tenant.Connection);
        tenant.Mailbox = new() { ConnectionId = tenant.Connection.Id, Address = address, NormalizedAddress = address, AgentId = Owner.Id };
        prepare?.Invoke(tenant.Mailbox);
        await using var scope = tenant._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SalesMailboxDbContext>().Database
            .MigrateAsync(TestContext.Current.CancellationToken);
        await tenant.DoAsync(async services =>
        {
            await services.GetRequiredService<IConnectionStore>().AddAsync(tenant.Connection);
            await services.GetRequiredService<IMailboxStore>().AddAsync(tenant.Mailbox);
            await services.GetRequiredService<IGrantStore>().SaveAsync(new Grant
            {
                SubjectId = tenant.Mailbox.Id,
                Account = address,
                ProtectedSecret = refreshToken,
                GrantedBy = Owner.Id,
                GrantedAt = DateTimeOffset.UtcNow,
            });
        });
        await tenant.DoAsync(
            services => services.GetRequiredService<TicketManager>().EnsureDefaultsAsync(TestContext.Current.CancellationToken));
        return tenant;
    }

    /// <summary>Imports on schedule, and expects success.</summary>
    public async Task<ImportRun> ImportAsync()
    {
        var run = await TryImportAsync();
        Assert.NotNull(run);
        Assert.True(run.State == ImportRunState.Succeeded, run.Error?.ToString());
        return run;
    }

    /// <summary>Imports at intervals of an hour until nothing is left to do.</summary>
    public async Task ImportToTheEndAsync()
    {
        for (var hour = 0; ; hour++)
        {
            Time.Advance(TimeSpan.FromHours(1));
            if (await TryImportAsync() is { State: ImportRunState.Succeeded } && (await CountsAsync()).Pending == 0)
            {
                return;
            }

            Assert.True(hour < 10, "The import comes to no end.");
        }
    }

    public Task<ImportRun?> TryImportAsync() => AskAsync(services =>
        services.GetRequiredService<MailboxImporter>().RunAsync(Mailbox.Id, ImportTrigger.Schedule, TestContext.Current.CancellationToken));

    public Task<CompletenessReport> CheckAsync() => AskAsync(services =>
        services.GetRequiredService<CompletenessChecker>().CheckAsync(Mailbox.Id, TestContext.Current.CancellationToken));

    public Task<ImportItemCounts> CountsAsync() =>
        AskAsync(services => services.GetRequiredService<IImportLedger>().CountAsync(Mailbox.Id));

    public Task<List<MailMessage>> MessagesAsync() => AskAsync(services =>
        services.GetRequiredService<SalesMailboxDbContext>().Messages.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

    public async Task<byte[]> RawAsync(MailMessage message)
    {
        await using var scope = _services.CreateAsyncScope();
        await using var stream = await scope.ServiceProvider.GetRequiredService<IRawStore>().OpenAsync(
            message.RawHash, TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    public async Task DoAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);

    public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(id == Owner.Id ? CurrentOwner : null);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Agent>>([Owner]);

    public string Protect(string plainText) => plainText;

    public string Unprotect(string protectedText) => protectedText;

    public void Reach(string point) => Reached(point);

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    private sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

/// <summary>The system's clock, shifted forward: timers work as usual, and a test doesn't need to wait for a back-off.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Advance(TimeSpan time) => _ahead += time;
}
