using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Core.Tests.Connections;

/// <summary>A tenant with connections in its own SQLite database, three agents, and a scripted mail service.</summary>
public sealed class ConnectionsUnderTest
    : IAsyncDisposable, IWorkScopes, ITenant, ISecretProtector, IAgentDirectory, IStringLocalizerFactory, IStringLocalizer
{
    public static readonly Agent Anna = new("anna", "Anna", "anna@example.com", false, true);
    public static readonly Agent Bob = new("bob", "Bob", "bob@example.com", false, true);
    public static readonly Agent Admin = new("admin", "Admin", "admin@example.com", true, true);
    public static readonly Agent Gone = new("gone", "Gone", "gone@example.com", false, false);

    private readonly string _folder = Directory.CreateTempSubdirectory("salesmailbox").FullName;
    private readonly ServiceProvider _services;

    private ConnectionsUnderTest() => _services = new ServiceCollection().AddLogging()
        .AddSingleton<IStringLocalizerFactory>(this).AddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>))
        .AddSingleton<IWorkScopes>(this)
        .AddSingleton<ITenant>(this)
        .AddSingleton<ISecretProtector>(this)
        .AddSingleton<IAgentDirectory>(this)
        .AddSingleton<TimeProvider>(Time).AddSingleton<IConnectionType>(Service)
        .AddDbContext<SalesMailboxDbContext>(options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(_folder, "test.db")}"))
        .AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxConnections()
        .AddScoped<IMailboxImports, MailboxImports>().BuildServiceProvider();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public FakeService Service { get; } = new();

    public SalesConnection Connection { get; private set; } = null!;

    public Mailbox Mailbox { get; private set; } = null!;

    public string Name => "default";

    public string DataDirectory => _folder;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ConnectionsUnderTest> StartAsync()
    {
        var test = new ConnectionsUnderTest();
        await using var scope = test._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SalesMailboxDbContext>().Database.MigrateAsync(Stop);
        test.Connection = (await test.Do<ConnectionManager, Result<SalesConnection>>(
            manager => manager.CreateAsync("Sales", "Fake", MatchingType.EmailDomain, Stop))).Value!;
        Assert.True((await test.Do<ConnectionManager, Result>(manager => manager.SaveSettingsAsync(
            test.Connection.Id,
            new Dictionary<string, string?> { ["ClientId"] = "client", ["ClientSecret"] = "secret" },
            Stop))).Succeeded);
        test.Mailbox = await test.AddMailboxAsync(Anna);
        return test;
    }

    public async Task<Mailbox> AddMailboxAsync(Agent agent)
    {
        var details = new MailboxDetails(agent.Email, agent.Id, true, TicketUse.Opportunity);
        return (await Do<MailboxManager, Result<Mailbox>>(manager => manager.AddAsync(Connection.Id, details, Stop))).Value!;
    }

    /// <summary>Completes a sign-in from the button to the answer, with the account that the mail service reports.</summary>
    public async Task<SignInOutcome> SignInAsync(
        Agent agent, string? mailboxId, string account, string? error = null, string? connection = null)
    {
        Service.Account = account;
        var begun = await Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(agent, connection ?? Connection.Id, mailboxId, "https://host/authcallback", Stop));
        Assert.True(begun.Succeeded, string.Join(' ', begun.Errors));
        return await Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(agent, Service.State, error is null ? "code" : null, error, Stop));
    }

    /// <summary>Runs one call in a scope of its own, as a request would.</summary>
    public async Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> call) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<Grant?> GrantAsync(string subjectId) => Do<IGrantStore, Grant?>(store => store.FindAsync(subjectId, Stop));

    public Task<Mailbox?> MailboxAsync(string id) => Do<IMailboxStore, Mailbox?>(store => store.FindAsync(id, Stop));

    public Task<IReadOnlyList<Notice>> NoticesAsync(Agent agent) =>
        Do<INoticeStore, IReadOnlyList<Notice>>(store => store.ListAsync(agent.Id, false, 10, Stop));

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public string Protect(string plainText) => "protected:" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(plainText));

    public string Unprotect(string protectedText) => protectedText.StartsWith("protected:", StringComparison.Ordinal)
        ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(protectedText["protected:".Length..]))
        : throw new SecretUnreadableException("No key.");

    public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(new[] { Anna, Bob, Admin, Gone }.FirstOrDefault(agent => agent.Id == id));

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Agent>>([Admin, Anna, Bob]);

    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }
}
