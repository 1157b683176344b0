using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Handover;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Core.Tests.Matching;

/// <summary>
/// A tenant over the real SQLite stores: acme.example with the mailboxes of the colleagues Anna and Ben, and the client Brightwell.
/// </summary>
internal sealed class World : IAsyncDisposable, IWorkScopes
{
    private static readonly Lazy<SqliteConnection> Template = new(MigrateTemplate);

    private readonly HashSet<string> _left = [];
    private readonly SqliteConnection _keepAlive;
    private readonly ServiceProvider _provider;
    private AsyncServiceScope _scope;

    private World()
    {
        var database = $"Data Source=rules-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        _keepAlive = new SqliteConnection(database);
        _keepAlive.Open();
        lock (Template)
        {
            Template.Value.BackupDatabase(_keepAlive);
        }

        var services = new ServiceCollection();
        services.AddDbContext<SalesMailboxDbContext>(options => options.UseSalesMailboxSqlite(database));
        services.AddSalesMailboxEntityFrameworkCore().AddSalesMailboxSqlite();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ITenant>(new Tenant());
        services.AddSingleton<IAgentDirectory>(new Directory(_left));
        services.AddSingleton<IRawStore>(Raw);
        services.AddSingleton<IWorkScopes>(this);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PlainLocalizer<>));
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<ISecretProtector>(new PlainProtector());
        services.AddSalesMailboxConnections()
            .AddSalesMailboxMatching()
            .AddSalesMailboxFiling()
            .AddSalesMailboxTickets()
            .AddSalesMailboxHandover()
            .AddSalesMailboxClients()
            .AddSalesMailboxInbox();
        services.AddScoped<IMailboxImports, MailboxImports>().AddScoped<ISentCopies, SentCopyRecognizer>();
        services.AddScoped<ITicketStatusUse, ActionStatusUse>().AddScoped<ITicketQuotations, TicketQuotations>();
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _scope = _provider.CreateAsyncScope();
    }

    public static Agent Anna { get; } = new("anna", "Anna", "anna@acme.example", IsAdministrator: false, IsActive: true);

    public static Agent Ben { get; } = new("ben", "Ben", "ben@acme.example", IsAdministrator: true, IsActive: true);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public FakeRawStore Raw { get; } = new();

    public SalesConnection Connection { get; private set; } = new() { Name = "Google" };

    public Mailbox AnnasMailbox { get; } = new()
    {
        Address = Anna.Email,
        NormalizedAddress = Anna.Email,
        AgentId = Anna.Id,
        MatchingEnabled = true,
    };

    public Mailbox BensMailbox { get; } = new()
    {
        Address = Ben.Email,
        NormalizedAddress = Ben.Email,
        AgentId = Ben.Id,
        MatchingEnabled = true,
    };

    public Client Brightwell { get; } = new() { Name = "Brightwell", Domains = ["brightwell.example"] };

    public Contact Clara { get; private set; } = null!;

    public static async Task<World> CreateAsync(MatchingType type = MatchingType.EmailAddressAndSubject)
    {
        var world = new World();
        world.Connection.MatchingType = type;
        world.AnnasMailbox.ConnectionId = world.BensMailbox.ConnectionId = world.Connection.Id;
        await world.Get<IConnectionStore>().AddAsync(world.Connection);
        await world.Get<IMailboxStore>().AddAsync(world.AnnasMailbox);
        await world.Get<IMailboxStore>().AddAsync(world.BensMailbox);
        await world.Get<IClientStore>().AddAsync(world.Brightwell);
        await world.CommitAsync();
        await world.Get<TicketManager>().EnsureDefaultsAsync();
        world.Clara = await world.ContactAsync(world.Brightwell.Id, "clara@brightwell.example");

        return world;
    }

    /// <summary>Makes the agent inactive.</summary>
    public void Leave(Agent agent) => _left.Add(agent.Id);

    public void Return(Agent agent) => _left.Remove(agent.Id);

    /// <summary>The number of scopes that pieces of work opened.</summary>
    public int ScopesOpened { get; private set; }

    public IWorkScope Open()
    {
        ScopesOpened++;
        return new WorkScope(_provider.CreateAsyncScope());
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Creates one of the current scope's services, with parts that aren't registered here.</summary>
    public T Create<T>(params object[] parts) where T : notnull => ActivatorUtilities.CreateInstance<T>(_scope.ServiceProvider, parts);

    public Task CommitAsync() => Get<IUnitOfWork>().CommitAsync();

    /// <summary>Opens the scope that the next request or the next message would use.</summary>
    public async Task NewScopeAsync()
    {
        await _scope.DisposeAsync();
        _scope = _provider.CreateAsyncScope();
    }

    public async Task<Contact> ContactAsync(string clientId, string email) =>
        (await Get<ClientManager>().AddContactAsync(clientId, new ContactForm(email, email))).Value!;

    public async Task<Ticket> TicketAsync(
        string summary, TicketUse use = TicketUse.Opportunity, bool open = true, params Contact[] contacts)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var people = contacts.Length > 0 ? contacts : [Clara];
        var created = await Get<TicketManager>().CreateAsync(
            new NewTicket(
                summary, Use: use, ClientId: people[0].ClientId, ContactIds: [.. people.Select(contact => contact.Id)], AgentId: Anna.Id),
            Anna);
        var ticket = created.Value!;

        return open ? ticket : (await Get<TicketManager>().CloseAsync(ticket.Id, Anna)).Value!;
    }

    public MailMessage Mail(string from, string subject, Mailbox? mailbox = null, Action<MailMessage>? change = null)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var address = EmailAddress.Normalize(from) ?? "";
        var to = mailbox ?? AnnasMailbox;
        var id = Ids.New();
        var message = new MailMessage
        {
            MailboxId = to.Id,
            AgentId = to.AgentId,
            ProviderId = id,
            InternetMessageId = id + "@mail.example",
            Fingerprint = id,
            RawHash = id,
            FromAddress = address,
            FromName = "Somebody",
            FromDomain = EmailAddress.DomainOf(address),
            Addresses =
            [
                new MessageAddress { Role = AddressRole.From, Address = address },
                new MessageAddress { Role = AddressRole.To, Address = to.NormalizedAddress },
            ],
            Subject = subject,
            NormalizedSubject = SubjectNormalizer.Normalize(subject),
            BodyText = "The body.",
            ReceivedAt = Time.GetUtcNow(),
            ImportedAt = Time.GetUtcNow(),
        };
        change?.Invoke(message);
        for (var position = 0; position < message.Addresses.Count; position++)
        {
            message.Addresses[position].Position = position;
        }

        return message;
    }

    public Task<MatchDecision> DecideAsync(
        MailMessage message, Mailbox? mailbox = null, IReadOnlyList<string>? references = null, IReadOnlyList<string>? bounced = null) =>
        Get<MatchingEngine>().DecideAsync(
            new MatchInput(Connection, mailbox ?? AnnasMailbox, message, references ?? [], bounced ?? [], Time.GetUtcNow()));

    /// <summary>Imports the message: files and commits it in a scope of its own.</summary>
    public async Task<MatchDecision> FileAsync(MailMessage message, Mailbox? mailbox = null)
    {
        await NewScopeAsync();
        var decision = await Get<MessageFiling>().FileAsync(
            Connection, mailbox ?? AnnasMailbox, message, new ParsedMessage { Fingerprint = message.Fingerprint });
        await CommitAsync();
        await NewScopeAsync();

        return decision;
    }

    /// <summary>Imports a raw message.</summary>
    public async Task<(MailMessage Message, MatchDecision Decision)> DeliverAsync(
        byte[] raw, MailPlaces places = MailPlaces.Inbox, Mailbox? mailbox = null)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        await NewScopeAsync();
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(raw));
        Raw.Messages[hash] = raw;
        using var stream = new MemoryStream(raw);
        var parsed = await MessageParser.ParseAsync(stream);
        var (to, now) = (mailbox ?? AnnasMailbox, Time.GetUtcNow());
        var message = MailMessageFactory.Create(
            to, new FetchedMessage(Ids.New(), null, places, false, now, raw.Length), new RawEntry(hash, raw.Length), parsed, now);
        var decision = await Get<MessageFiling>().FileAsync(Connection, to, message, parsed);
        await CommitAsync();
        await NewScopeAsync();
        return ((await Get<IMessageStore>().FindAsync(message.Id))!, decision);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
        await _keepAlive.DisposeAsync();
    }

    private static SqliteConnection MigrateTemplate()
    {
        const string Database = "Data Source=rules-template;Mode=Memory;Cache=Shared";
        var connection = new SqliteConnection(Database);
        connection.Open();
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxSqlite(Database);
        using var context = new SalesMailboxDbContext(options.Options);
        context.Database.Migrate();

        return connection;
    }

    internal sealed class FakeRawStore : IRawStore
    {
        public Dictionary<string, byte[]> Messages { get; } = [];

        public Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream>(new MemoryStream(Messages[hash]));

        public Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default) =>
            Task.FromResult(Messages.ContainsKey(hash));

        public IAsyncEnumerable<RawFile> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task SetAsideAsync(string hash, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task RestoreAsync(string hash, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeleteAsync(string hash, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed class Tenant : ITenant
    {
        public string Name => "acme";

        public string DataDirectory => "";
    }

    private sealed class Directory(HashSet<string> left) : IAgentDirectory
    {
        private IEnumerable<Agent> All => new[] { Anna, Ben }.Select(agent => agent with { IsActive = !left.Contains(agent.Id) });

        public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
            Task.FromResult(All.FirstOrDefault(agent => agent.Id == id));

        public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Agent>>([.. All.Where(agent => agent.IsActive)]);
    }

    private sealed class PlainProtector : ISecretProtector
    {
        public string Protect(string plainText) => plainText;

        public string Unprotect(string protectedText) => protectedText;
    }

    private sealed class PlainLocalizer<T> : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
