using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.Core.Tests.Import;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.Core.Tests.Quotations;

/// <summary>
/// A tenant over the real SQLite stores and raw files, with an opportunity of the client Brightwell, Anna's mailbox, and a shared one. The
/// PDF is a line of text.
/// </summary>
internal sealed class QuotationWorld : IAsyncDisposable, ITenant, IModuleState, IAgentDirectory, IQuotationDocuments, IWorkScopes
{
    private static readonly string[] Ids = ["anna", "ben"];
    private readonly ServiceProvider _services;
    private AsyncServiceScope _scope;

    private QuotationWorld()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PlainText<>));
        services.AddSingleton<ITenant>(this)
            .AddSingleton<IModuleState>(this)
            .AddSingleton<IAgentDirectory>(this)
            .AddSingleton<IQuotationDocuments>(this)
            .AddSingleton<IWorkScopes>(this)
            .AddSingleton<IConnectionType>(new ScriptedMailbox());
        services.AddDbContext<SalesMailboxDbContext>(
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(DataDirectory, "tenant.db")};Pooling=False"));
        services.AddSalesMailboxSqlite().AddSalesMailboxEntityFrameworkCore().AddSalesMailboxCore();
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public static Agent Anna { get; } = new("anna", "Anna", "anna@acme.example", IsAdministrator: false, IsActive: true);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string Name => "acme";

    public string DataDirectory { get; } = TestFolder.Create();

    public bool IsOn { get; set; } = true;

    public Client Brightwell { get; private set; } = new() { Name = "Brightwell" };

    public Ticket Opportunity { get; private set; } = null!;

    public Mailbox Mailbox { get; } = new()
    {
        ConnectionId = "c",
        Address = "anna@acme.example",
        NormalizedAddress = "anna@acme.example",
        AgentId = "anna",
    };

    public Mailbox Support { get; } = new()
    {
        ConnectionId = "c",
        Address = "support@acme.example",
        NormalizedAddress = "support@acme.example",
        IsShared = true,
        SharedWith = Ids,
    };

    public static async Task<QuotationWorld> CreateAsync()
    {
        var world = new QuotationWorld();
        await world.Get<SalesMailboxDbContext>().Database.MigrateAsync();
        await world.Get<TicketManager>().EnsureDefaultsAsync();
        world.Brightwell = (await world.Get<ClientManager>().CreateAsync(new ClientForm("Brightwell"))).Value!;
        var clara = (await world.Get<ClientManager>()
            .AddContactAsync(world.Brightwell.Id, new ContactForm("Clara", "clara@brightwell.example"))).Value!;
        world.Opportunity = (await world.Get<TicketManager>().CreateAsync(
            new NewTicket("Solar roof", ClientId: world.Brightwell.Id, ContactIds: [clara.Id], AgentId: "anna"), Anna)).Value!;
        await world.Get<IConnectionStore>().AddAsync(new SalesConnection { Id = "c", Name = "Acme", Type = "Scripted" });
        await world.Get<IMailboxStore>().AddAsync(world.Mailbox);
        await world.Get<IMailboxStore>().AddAsync(world.Support);
        foreach (var mailbox in new[] { world.Mailbox, world.Support })
        {
            await world.Get<IGrantStore>().SaveAsync(new Grant { SubjectId = mailbox.Id });
        }

        await world.Get<IUnitOfWork>().CommitAsync();
        await world.NewScopeAsync();
        return world;
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async Task NewScopeAsync()
    {
        await _scope.DisposeAsync();
        _scope = _services.CreateAsyncScope();
    }

    public static QuotationForm Form(string title = "Solar roof", params QuotationLineForm[] lines) => new()
    {
        Title = title,
        Currency = "EUR",
        Date = new DateOnly(2026, 3, 2),
        Lines = lines.Length > 0
            ? lines
            : [new QuotationLineForm { Description = "Panels", Quantity = "2", UnitPrice = "10", TaxRate = "20" }],
    };

    public async Task<Quotation> QuotationAsync()
    {
        var made = (await Get<QuotationManager>().CreateAsync(Opportunity.Id, Form(), Anna)).Value!;
        await NewScopeAsync();
        return made;
    }

    public async Task<IReadOnlyList<string>> TimelineAsync() =>
        [.. (await Get<ITicketStore>().ListEntriesAsync(Opportunity.Id, new PageRequest())).Items
            .Where(entry => entry.Kind == TimelineKind.Quotation).Select(entry => Get<Sentences>().Of(entry.What!))];

    public IWorkScope Open() => new WorkScope(_services.CreateAsyncScope());

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    public byte[] Create(QuotationPdfContent paper) =>
        Encoding.UTF8.GetBytes($"{paper.Quotation.Label} {paper.Quotation.Title} {paper.Totals.Gross}");

    Task<bool> IModuleState.IsEnabledAsync(CancellationToken cancellationToken) => Task.FromResult(IsOn);

    Task<Agent?> IAgentDirectory.FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(id == Anna.Id ? Anna : null);

    Task<IReadOnlyList<Agent>> IAgentDirectory.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Agent>>([Anna]);
}
