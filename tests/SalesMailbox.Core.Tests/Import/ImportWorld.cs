using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Storage;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>A tenant with one connection and one signed-in mailbox, on a real SQLite database and real raw files; the mail service is scripted.</summary>
internal sealed class ImportWorld : IAsyncDisposable, ITenant, IModuleState, IAgentDirectory, ISecretProtector, IWorkScopes, IImportLauncher, IFaultPoints
{
    public static readonly DateTimeOffset SignIn = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);
    public static readonly Agent Owner = new("agent-1", "Bob", "sales@acme.example", false, true);
    private static readonly Lazy<Task<byte[]>> EmptyDatabase = new(MigrateAsync);
    private readonly ServiceProvider _services;
    private string? _deadlyPoint;
    private bool _isDead;

    private ImportWorld()
    {
        Directory.CreateDirectory(DataDirectory);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PlainText<>));
        services.AddSingleton<ITenant>(this).AddSingleton<IModuleState>(this).AddSingleton<IAgentDirectory>(this).AddSingleton<ISecretProtector>(this)
            .AddSingleton<IWorkScopes>(this).AddSingleton<IImportLauncher>(this).AddSingleton<IFaultPoints>(this).AddSingleton<IConnectionType>(Service);
        services.AddDbContext<SalesMailboxDbContext>(options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(DataDirectory, "tenant.db")};Pooling=False"));
        services.AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxCore();
        services.AddScoped<IMessageFiler>(scope => new Filer(scope, this));
        services.AddSingleton(this);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(SignIn.AddHours(1));

    public ScriptedMailbox Service { get; } = new();

    public Mailbox Mailbox { get; } = new()
    {
        Address = "sales@acme.example",
        NormalizedAddress = "sales@acme.example",
        AgentId = Owner.Id,
    };

    public SalesConnection Connection { get; } = new()
    {
        Name = "Acme",
        Type = "Scripted",
        ClientId = "id",
        ProtectedClientSecret = "secret",
        IntegratorEnabled = true,
    };

    /// <summary>A mail of this subject can't be filed.</summary>
    public string? Poison { get; set; }

    /// <summary>Called while a message is being filed.</summary>
    public Func<MailMessage, Task> WhileFiling { get; set; } = _ => Task.CompletedTask;

    public bool ModuleIsOn { get; set; } = true;

    public HashSet<string> Reached { get; } = [];

    public string Name => "acme";

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), "salesmailbox-tests", Guid.NewGuid().ToString("N"));

    public static async Task<ImportWorld> CreateAsync(Action<SalesConnection>? configure = null)
    {
        var world = new ImportWorld();
        await File.WriteAllBytesAsync(Path.Combine(world.DataDirectory, "tenant.db"), await EmptyDatabase.Value);
        configure?.Invoke(world.Connection);
        world.Mailbox.ConnectionId = world.Connection.Id;
        await world.WriteAsync(async services =>
        {
            await services.GetRequiredService<IConnectionStore>().AddAsync(world.Connection);
            await services.GetRequiredService<IMailboxStore>().AddAsync(world.Mailbox);
            await services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant { SubjectId = world.Mailbox.Id, Account = world.Mailbox.Address, ProtectedRefreshToken = "token", GrantedBy = Owner.Id, GrantedAt = SignIn });
        });
        return world;
    }

    /// <summary>Imports in a fresh scope, as another process would.</summary>
    public Task<ImportRun?> ImportAsync() => ImportUntilAsync(CancellationToken.None);

    public async Task<ImportRun?> ImportUntilAsync(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailboxImporter>().RunAsync(Mailbox.Id, ImportTrigger.Schedule, cancellationToken);
    }

    /// <summary>From the given point on the process is dead: nothing it tries afterwards works.</summary>
    public void DieAt(string? point) => (_deadlyPoint, _isDead) = (point, false);

    public bool IsDead => _isDead;

    public void Reach(string point)
    {
        lock (Reached)
        {
            Reached.Add(point);
            _isDead |= point == _deadlyPoint;
            if (_isDead)
            {
                throw new KilledException();
            }
        }
    }

    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    public async Task WriteAsync(Func<IServiceProvider, Task> write)
    {
        await using var scope = _services.CreateAsyncScope();
        await write(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync();
    }

    public Task ChangeConnectionAsync(Action<SalesConnection> change) => WriteAsync(async services =>
    {
        var connections = services.GetRequiredService<IConnectionStore>();
        var connection = await connections.FindAsync(Connection.Id);
        change(connection!);
        await connections.UpdateAsync(connection!);
    });

    public Task<ImportState> StateAsync() => ReadAsync(async services => (await services.GetRequiredService<IImportStateStore>().FindAsync(Mailbox.Id))!);

    public Task<ImportItemCounts> CountsAsync() => ReadAsync(services => services.GetRequiredService<IImportLedger>().CountAsync(Mailbox.Id));

    public Task<IReadOnlyList<ImportItem>> ItemsAsync(ImportItemState state) => ReadAsync(async services =>
        (await services.GetRequiredService<IImportLedger>().ListByStateAsync(Mailbox.Id, state, new PageRequest(Size: 500))).Items);

    /// <summary>The provider ids of the stored messages, sorted; one that is stored twice is there twice.</summary>
    public Task<List<string>> StoredAsync() => ReadAsync(async services =>
        (await services.GetRequiredService<IMessageStore>().ListInboxAsync(new InboxQuery(Owner.Id), new PageRequest(Size: 500))).Items
            .Select(message => message.ProviderId).Order(StringComparer.Ordinal).ToList());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(ModuleIsOn);

    public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(id == Owner.Id ? Owner : null);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Agent>>([Owner]);

    public string Protect(string plainText) => plainText;

    public string Unprotect(string protectedText) => protectedText;

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public Task StartAsync(string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Migrations take their time; they run once and every world starts from a copy.</summary>
    private static async Task<byte[]> MigrateAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"salesmailbox-{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxSqlite($"Data Source={path};Pooling=False");
        await using (var context = new SalesMailboxDbContext(options.Options))
        {
            await context.Database.MigrateAsync();
        }

        var bytes = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return bytes;
    }

    private sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }

    /// <summary>The real rules (matching is off, so mail goes to My Inbox), with a place for a test to interfere.</summary>
    private sealed class Filer(IServiceProvider services, ImportWorld world) : IMessageFiler
    {
        public async Task<MatchDecision> FileAsync(
            SalesConnection connection, Mailbox mailbox, MailMessage message, ParsedMessage parsed, CancellationToken cancellationToken = default)
        {
            await world.WhileFiling(message);
            if (message.Subject == world.Poison)
            {
                throw new FormatException("This mail is poisoned.");
            }

            return await services.GetRequiredService<MessageFiling>().FileAsync(connection, mailbox, message, parsed, cancellationToken);
        }
    }
}

internal sealed class KilledException : Exception;

internal sealed class PlainText<T> : IStringLocalizer<T>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
