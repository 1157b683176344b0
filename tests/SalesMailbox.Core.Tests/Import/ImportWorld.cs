using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>
/// A tenant with one connection and one signed-in mailbox, on a real SQLite database and real raw files. The mail service is scripted.
/// </summary>
internal sealed class ImportWorld
    : IAsyncDisposable, ITenant, IModuleState, IAgentDirectory, ISecretProtector, IWorkScopes, IImportLauncher, IFaultPoints, IMailObserver
{
    public static readonly DateTimeOffset SignIn = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);
    public static readonly Agent Owner = new("agent-1", "Bob", "sales@acme.example", false, true);
    private static readonly Lazy<Task<byte[]>> EmptyDatabase = new(MigrateAsync);
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;
    private string? _deadlyPoint;
    private int _toPass;
    private bool _isDead;

    private ImportWorld(string? folder = null)
    {
        _ownsFolder = folder is null;
        DataDirectory = folder ?? TestFolder.Create();
        var services = new ServiceCollection();
        services.AddLogging(
            logging => logging.AddProvider(Log).AddFilter("SalesMailbox", LogLevel.Trace).AddFilter("Microsoft", LogLevel.None));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PlainText<>));
        services.AddSingleton<ITenant>(this)
            .AddSingleton<IModuleState>(this)
            .AddSingleton<IAgentDirectory>(this)
            .AddSingleton<ISecretProtector>(this)
            .AddSingleton<IWorkScopes>(this)
            .AddSingleton<IImportLauncher>(this)
            .AddSingleton<IFaultPoints>(this)
            .AddSingleton<IConnectionType>(Service)
            .AddSingleton<IMailObserver>(this);
        services.AddSingleton(Options.Create(Limits)).AddSingleton(Abandoned).AddSingleton(Dispatcher);
        services.AddScoped<IRawStore>(
            scope => new SideEffectRawStore(ActivatorUtilities.CreateInstance<FileRawStore>(scope), WhileParsing));
        services.AddDbContext<SalesMailboxDbContext>(
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(DataDirectory, "tenant.db")};Pooling=False"));
        services.AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxCore();
        services.AddScoped<IMessageFiler>(scope => new Filer(scope, this));
        services.AddSingleton(this);
        services.AddSingleton<INightlyTask>(new Night(this));
        _services = services.BuildServiceProvider();
    }

    public List<Agent> Agents { get; } = [Owner];

    public ImportOptions Limits { get; } = new();

    public AbandonedWork Abandoned { get; } = new();

    public ImportDispatcher Dispatcher { get; } = new(TimeProvider.System);

    public FakeTimeProvider Time { get; } = new(SignIn.AddHours(1));

    public ScriptedMailbox Service { get; } = new();

    public CapturingLog Log { get; } = new();

    public Mailbox Mailbox { get; private set; } = new()
    {
        Address = "sales@acme.example",
        NormalizedAddress = "sales@acme.example",
        AgentId = Owner.Id,
    };

    public SalesConnection Connection { get; private set; } = new()
    {
        Name = "Acme",
        Type = "Scripted",
        Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
        ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = "secret" },
        IntegratorEnabled = true,
    };

    /// <summary>The subject of a message that can't be filed.</summary>
    public string? Poison { get; set; }

    /// <summary>Called while a message is filed.</summary>
    public Func<MailMessage, Task> WhileFiling { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called with a message's text each time its parser reads from it, on the parser's thread.</summary>
    public Action<string>? WhileParsing { get; set; }

    public HashSet<string> Reached { get; } = [];

    public bool IsOwnerActive { get; set; } = true;

    public bool IsModuleEnabled { get; set; } = true;

    /// <summary>The imports that were requested to start in the background.</summary>
    public List<(string ConnectionId, string? MailboxId, ImportTrigger Trigger)> Started { get; } = [];

    /// <summary>Nightly work in addition to the product's own.</summary>
    public Func<CancellationToken, Task> AtNight { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called for each filed message.</summary>
    public Func<FiledMail, Task> OnFiled { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called for each fault point that is reached.</summary>
    public Action<string> OnReach { get; set; } = _ => { };

    public string Name => "acme";

    public string DataDirectory { get; }

    Task IMailObserver.FiledAsync(FiledMail mail, CancellationToken cancellationToken) => OnFiled(mail);

    /// <param name="folder">A folder that is kept; by default a temporary one that is deleted with the world.</param>
    public static async Task<ImportWorld> CreateAsync(Action<SalesConnection>? configure = null, string? folder = null)
    {
        var world = new ImportWorld(folder);
        await File.WriteAllBytesAsync(Path.Combine(world.DataDirectory, "tenant.db"), await EmptyDatabase.Value);
        configure?.Invoke(world.Connection);
        world.Mailbox.ConnectionId = world.Connection.Id;
        await world.WriteAsync(async services =>
        {
            await services.GetRequiredService<IConnectionStore>().AddAsync(world.Connection);
            await services.GetRequiredService<IMailboxStore>().AddAsync(world.Mailbox);
            await services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant
                {
                    SubjectId = world.Mailbox.Id,
                    Account = world.Mailbox.Address,
                    ProtectedSecret = "token",
                    GrantedBy = Owner.Id,
                    GrantedAt = SignIn,
                });
        });
        return world;
    }

    /// <summary>Opens the world that another process left in its folder, which is kept.</summary>
    public static async Task<ImportWorld> OpenAsync(string folder)
    {
        var world = new ImportWorld(folder);
        await world.ReadAsync(async services =>
        {
            world.Mailbox = (await services.GetRequiredService<IMailboxStore>().ListAsync()).Single();
            world.Connection = (await services.GetRequiredService<IConnectionStore>().ListAsync()).Single();
            return 0;
        });
        return world;
    }

    /// <summary>Closes the database. The folder is kept until the world is disposed of.</summary>
    public ValueTask CloseAsync() => _services.DisposeAsync();

    /// <summary>Adds another mailbox of the same agent and connection, in which the service has the same messages.</summary>
    public async Task<Mailbox> AddMailboxAsync(string address, bool isSignedIn = true)
    {
        var mailbox = new Mailbox { Address = address, NormalizedAddress = address, AgentId = Owner.Id, ConnectionId = Connection.Id };
        await WriteAsync(async services =>
        {
            await services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
            if (isSignedIn)
            {
                await services.GetRequiredService<IGrantStore>().SaveAsync(
                    new Grant
                    {
                        SubjectId = mailbox.Id,
                        Account = address,
                        ProtectedSecret = "token",
                        GrantedBy = Owner.Id,
                        GrantedAt = SignIn,
                    });
            }
        });
        return mailbox;
    }

    /// <summary>Imports in a new scope, as another process would.</summary>
    public Task<ImportRun?> ImportAsync() => ImportUntilAsync(CancellationToken.None);

    public async Task<ImportRun?> ImportUntilAsync(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailboxImporter>().RunAsync(
            Mailbox.Id, ImportTrigger.Schedule, cancellationToken);
    }

    /// <summary>Simulates the death of the process at the given point: nothing works afterwards.</summary>
    /// <param name="occurrence">The occurrence of the point, starting at 1.</param>
    public void DieAt(string? point, int occurrence = 1) => (_deadlyPoint, _toPass, _isDead) = (point, occurrence, false);

    /// <summary>Does the same as <see cref="DieAt"/>, after the given number of steps, whichever points these are.</summary>
    public void DieAtStep(int number) => DieAt("", number);

    public bool IsDead => _isDead;

    /// <summary>Simulates the death of the process immediately.</summary>
    public KilledException Die()
    {
        _isDead = true;
        return new KilledException();
    }

    public void Reach(string point)
    {
        lock (Reached)
        {
            Reached.Add(point);
            OnReach(point);
            _isDead |= (point == _deadlyPoint || _deadlyPoint == "") && --_toPass == 0;
            if (_isDead)
            {
                throw new KilledException();
            }
        }
    }

    /// <summary>Runs work as a host runs the turns of its schedule.</summary>
    public async Task WorkAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider, cancellationToken);
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

    public Task<ImportState> StateAsync() =>
        ReadAsync(async services => (await services.GetRequiredService<IImportStateStore>().FindAsync(Mailbox.Id))!);

    public Task<ImportItemCounts> CountsAsync() =>
        ReadAsync(services => services.GetRequiredService<IImportLedger>().CountAsync(Mailbox.Id));

    public Task<IReadOnlyList<ImportItem>> ItemsAsync(ImportItemState state) => ReadAsync(async services =>
        (await services.GetRequiredService<IImportLedger>().ListByStateAsync(Mailbox.Id, state, new PageRequest(Size: 500))).Items);

    /// <summary>
    /// Returns the provider ids of the stored messages of all mailboxes, sorted. A message that is stored twice appears twice.
    /// </summary>
    public Task<List<string>> StoredAsync() => ReadAsync(async services =>
        (await services.GetRequiredService<SalesMailboxDbContext>().Messages.Select(message => message.ProviderId).ToListAsync())
            .Order(StringComparer.Ordinal)
            .ToList());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(IsModuleEnabled);

    public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(id == Owner.Id ? Owner with { IsActive = IsOwnerActive } : null);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Agent>>([.. Agents.Where(agent => agent.Id != Owner.Id || IsOwnerActive)]);

    public string Protect(string plainText) => plainText;

    public string Unprotect(string protectedText) => protectedText;

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default)
    {
        Started.Add((connectionId, mailboxId, trigger));
        return Task.CompletedTask;
    }

    /// <summary>Migrations take time, so they run once and every world starts with a copy.</summary>
    private static async Task<byte[]> MigrateAsync()
    {
        var folder = TestFolder.Create();
        var path = Path.Combine(folder, "empty.db");
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxSqlite($"Data Source={path};Pooling=False");
        await using (var context = new SalesMailboxDbContext(options.Options))
        {
            await context.Database.MigrateAsync();
        }

        var bytes = await File.ReadAllBytesAsync(path);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    /// <summary>Files by the real rules (matching is off, so email goes to My Inbox), with hooks for tests.</summary>
    private sealed class Filer(IServiceProvider services, ImportWorld world) : IMessageFiler
    {
        public async Task<MatchDecision> FileAsync(
            SalesConnection connection,
            Mailbox mailbox,
            MailMessage message,
            ParsedMessage parsed,
            CancellationToken cancellationToken = default)
        {
            await world.WhileFiling(message);
            if (message.Subject == world.Poison)
            {
                throw new FormatException("This mail is poisoned.");
            }

            return await services.GetRequiredService<MessageFiling>().FileAsync(connection, mailbox, message, parsed, cancellationToken);
        }
    }

    private sealed class Night(ImportWorld world) : INightlyTask
    {
        public string Name => "what a test does at night";

        public Task RunAsync(CancellationToken cancellationToken) => world.AtNight(cancellationToken);
    }
}

internal sealed class KilledException : Exception;
