using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>A site with a client, its contact, and an opportunity, and an administrator in its content editor.</summary>
internal sealed class EditedSite : IAsyncDisposable
{
    /// <summary>The content editor's form.</summary>
    public const string Form = "form[enctype]";

    private readonly IStoreHarness _harness;

    private EditedSite(IStoreHarness harness, SiteBrowser browser) => (_harness, Browser) = (harness, browser);

    public SiteBrowser Browser { get; }

    public Client Client { get; private set; } = null!;

    public Contact Contact { get; private set; } = null!;

    public Ticket Ticket { get; private set; } = null!;

    public static async Task<EditedSite> StartAsync(ITestSite site)
    {
        var harness = await site.CreateAsync();
        var edited = new EditedSite(harness, await SiteBrowser.SignInAsync(site.Site));
        edited.Client = (await edited.DoAsync<ClientManager, Result<Client>>(
            manager => manager.CreateAsync(new ClientForm("Brightwell", ["brightwell.example"])))).Value!;
        edited.Contact = (await edited.DoAsync<ClientManager, Result<Contact>>(
            manager => manager.AddContactAsync(edited.Client.Id, new ContactForm("Clara", "clara@brightwell.example")))).Value!;
        await edited.DoAsync<TicketManager, bool>(async manager =>
        {
            await manager.EnsureDefaultsAsync();
            return true;
        });
        var form = new NewTicket("Solar roof", ClientId: edited.Client.Id, ContactIds: [edited.Contact.Id]);
        edited.Ticket = (await edited.DoAsync<TicketManager, Result<Ticket>>(manager => manager.CreateAsync(form))).Value!;
        return edited;
    }

    /// <summary>Runs one call in a scope of its own, as another request would.</summary>
    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> call) where TService : notnull
    {
        await using var scope = _harness.Open();
        return await call(scope.Services.GetRequiredService<TService>());
    }

    public Task<IHtmlDocument> OpenAsync(string id) => Browser.GetAsync($"/Admin/Contents/ContentItems/{id}/Edit");

    public Task<IHtmlDocument> PublishAsync(IHtmlDocument page, Dictionary<string, string?> changes) =>
        Browser.SendAsync(page, Form, "submit.Publish", changes);

    public async Task<IHtmlDocument> EditAsync(string id, Dictionary<string, string?> changes) =>
        await PublishAsync(await OpenAsync(id), changes);

    public async Task<IHtmlDocument> NewAsync(string contentType, Dictionary<string, string?> fields) =>
        await PublishAsync(await Browser.GetAsync($"/Admin/Contents/ContentTypes/{contentType}/Create"), fields);

    /// <summary>Removes an item with the menu of the list.</summary>
    public async Task<IHtmlDocument> RemoveAsync(string id) =>
        await Browser.PostLinkAsync(
            await OpenAsync(id), $"/Admin/Contents/ContentItems/{id}/Delete?returnUrl=%2FAdmin%2FContents%2FContentItems");

    /// <summary>Creates a signed-in mailbox of a former agent.</summary>
    public async Task<Mailbox> ConnectAsync(string address)
    {
        await using var scope = _harness.Open();
        var protector = scope.Services.GetRequiredService<ISecretProtector>();
        var connection = new SalesConnection
        {
            Name = "Acme",
            Type = "Scripted",
            Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
            ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = protector.Protect("secret") },
        };
        var mailbox = new Mailbox { Address = address, NormalizedAddress = address, AgentId = "ana", ConnectionId = connection.Id };
        await scope.Services.GetRequiredService<IConnectionStore>().AddAsync(connection);
        await scope.Services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
        await scope.Services.GetRequiredService<IGrantStore>().SaveAsync(
            new Grant
            {
                SubjectId = mailbox.Id,
                Account = address,
                ProtectedSecret = protector.Protect("token"),
                GrantedBy = "ana",
                GrantedAt = DateTimeOffset.UtcNow,
            });
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return mailbox;
    }

    /// <summary>Creates a shared mailbox that isn't shared with anybody yet.</summary>
    public Task<Mailbox> ShareAsync(string address) => DoAsync<IServiceProvider, Mailbox>(async services =>
    {
        var connection = new SalesConnection { Name = "Acme", Type = "Scripted" };
        var mailbox = new Mailbox { Address = address, NormalizedAddress = address, IsShared = true, ConnectionId = connection.Id };
        await services.GetRequiredService<IConnectionStore>().AddAsync(connection);
        await services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
        await services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return mailbox;
    });

    /// <summary>Adds an email to the ticket's timeline.</summary>
    public Task<bool> LogMailAsync(string ticketId) => DoAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetRequiredService<ITicketStore>().AddEntryAsync(
            new TimelineEntry { TicketId = ticketId, Kind = TimelineKind.Email, MessageId = "mail", At = DateTimeOffset.UtcNow });
        await services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return true;
    });

    public async Task<Agent> AdministratorAsync() =>
        (await DoAsync<IAgentDirectory, IReadOnlyList<Agent>>(directory => directory.ListAsync())).Single();

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _harness.DisposeAsync();
    }
}
