using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>An object of each kind in one tenant, each containing a word that nobody else may see.</summary>
/// <param name="Ids">The ids by kind, including each <see cref="ObjectKind"/>.</param>
/// <param name="Secret">The word. Each tenant has its own, because objects that another test created in the reader's tenant may be
/// shown.</param>
internal sealed record ForeignObjects(IReadOnlyDictionary<string, string> Ids, string Secret)
{
    /// <summary>Tables that change by themselves while a test runs: schedule, sessions, and form receipts.</summary>
    private static readonly string[] Moving =
        ["FormReceipts", "Settings", "ImportStates", "ImportRuns", "MailLooks", "SalesMailboxMigrations", "__EFMigrationsLock"];

    public static Task<ForeignObjects> MakeAsync(ServerUnderTest server, string tenant, string agentId) =>
        server.InTenantAsync(tenant, async services =>
        {
            var secret = "Geheimnis" + tenant;
            var agent = new Agent(agentId, "Owner", "owner@acme.example", IsAdministrator: false, IsActive: true);
            var (client, connection) = (
                new Client { Name = $"{secret} client" }, new SalesConnection { Name = $"{secret} connection", Type = "Google" });
            var contact = new Contact
            {
                ClientId = client.Id,
                Name = $"{secret} contact",
                Email = $"{secret}@contact.example",
                NormalizedEmail = $"{agentId}@contact.example",
            };
            var note = new CrmNote { ClientId = client.Id, AgentId = agentId, Subject = $"{secret} note", Text = secret };
            var mailbox = new Mailbox
            {
                ConnectionId = connection.Id,
                AgentId = agentId,
                Address = $"{secret}@mailbox.example",
                NormalizedAddress = $"{agentId}@mailbox.example",
            };
            var clients = services.GetRequiredService<IClientStore>();
            await clients.AddAsync(client);
            await clients.AddContactAsync(contact);
            await clients.AddNoteAsync(note);
            await services.GetRequiredService<IConnectionStore>().AddAsync(connection);
            await services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
            await services.GetRequiredService<IGrantStore>().SaveAsync(new Grant { SubjectId = mailbox.Id, GrantedBy = agentId });
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();

            var ticket = (await services.GetRequiredService<TicketManager>().CreateAsync(
                new NewTicket($"{secret} ticket", ClientId: client.Id, ContactIds: [contact.Id], AgentId: agentId), agent)).Value!;
            var quotation = (await services.GetRequiredService<QuotationManager>().CreateAsync(ticket.Id, Offer(secret), agent)).Value!;
            var file = await StoreAsync(services.GetRequiredService<IRawStore>(), secret);
            var message = Message(mailbox, agentId, "inbox", secret);
            var done = Message(mailbox, agentId, "done", secret);
            done.Place = MessagePlace.Done;
            var outgoing = new OutgoingMail
            {
                TicketId = ticket.Id,
                AgentId = agentId,
                MailboxId = mailbox.Id,
                Subject = $"{secret} outgoing",
                Text = secret,
                State = OutgoingState.Failed,
                Reason = SharedTexts.Stored.With(secret),
                RawHash = file,
                Attachments = [new OutgoingAttachment("secret.txt", "text/plain", 1, file)],
            };
            var rule = new SenderRule { AgentId = agentId, Sender = $"{secret}@rule.example" };
            var blocked = new BlockEntry { AgentId = agentId, Value = $"{secret}@blocked.example", Key = agentId };
            var notice = new Notice
            {
                AgentId = agentId,
                Kind = NoticeKinds.FailedMail,
                Key = $"foreign:{agentId}",
                Text = SharedTexts.Stored.With(secret),
                SubjectId = outgoing.Id,
            };
            await services.GetRequiredService<IMessageStore>().AddAsync(message);
            await services.GetRequiredService<IMessageStore>().AddAsync(done);
            await services.GetRequiredService<IOutboxStore>().AddAsync(outgoing);
            await services.GetRequiredService<ISenderRuleStore>().AddAsync(rule);
            await services.GetRequiredService<IBlocklistStore>().AddAsync(blocked);
            await services.GetRequiredService<INoticeStore>().AddOnceAsync(notice);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return new ForeignObjects(new Dictionary<string, string>
            {
                [nameof(ObjectKind.Message)] = message.Id,
                [nameof(ObjectKind.Ticket)] = ticket.Id,
                [nameof(ObjectKind.Client)] = client.Id,
                [nameof(ObjectKind.Contact)] = contact.Id,
                [nameof(ObjectKind.Quotation)] = quotation.Id,
                ["Done message"] = done.Id,
                ["Note"] = note.Id,
                ["Connection"] = connection.Id,
                ["Mailbox"] = mailbox.Id,
                ["Outgoing message"] = outgoing.Id,
                ["Sender rule"] = rule.Id,
                ["Blocklist entry"] = blocked.Id,
                ["Notice"] = notice.Key,
                ["File"] = file,
            }, secret);
        });

    /// <returns>Every row of the tenant as text, by table.</returns>
    public static Task<IReadOnlyDictionary<string, string>> RowsAsync(ServerUnderTest server, string tenant) =>
        server.InTenantAsync(tenant, async services =>
        {
            var context = services.GetRequiredService<SalesMailboxDbContext>();
            var connection = context.Database.GetDbConnection();
            await context.Database.OpenConnectionAsync();
            var tables = new Dictionary<string, string>();
            foreach (var table in context.Model.GetEntityTypes()
                .Select(type => type.GetTableName())
                .OfType<string>()
                .Distinct()
                .Except(Moving))
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of our own tables.
                command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
                await using var reader = await command.ExecuteReaderAsync();
                var rows = new List<string>();
                while (await reader.ReadAsync())
                {
                    rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                        .Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
                }

                tables[table] = string.Join('\n', rows.Order(StringComparer.Ordinal));
            }

            return (IReadOnlyDictionary<string, string>)tables;
        });

    private static QuotationForm Offer(string secret) => new()
    {
        Title = $"{secret} quotation",
        Currency = "EUR",
        Date = new DateOnly(2026, 3, 2),
        Lines = [new QuotationLineForm { Description = secret, Quantity = "1", UnitPrice = "10", TaxRate = "20" }],
    };

    private static MailMessage Message(Mailbox mailbox, string agentId, string name, string secret) => new()
    {
        MailboxId = mailbox.Id,
        AgentId = agentId,
        ProviderId = name,
        Subject = $"{secret} {name}",
        BodyText = secret,
        Snippet = secret,
        FromAddress = $"{secret}@sender.example",
    };

    private static async Task<string> StoreAsync(IRawStore raw, string secret)
    {
        await using var writer = await raw.CreateAsync();
        await writer.Stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"Subject: {secret}\r\n\r\n{secret} {Guid.NewGuid()}"));
        return (await writer.CompleteAsync()).Hash;
    }
}
