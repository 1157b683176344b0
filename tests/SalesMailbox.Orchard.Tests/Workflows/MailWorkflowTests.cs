using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Workflows;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Workflows;

/// <summary>Real workflows of a real site, started by a real import.</summary>
[Collection(ExtendedSite.Name)]
public sealed class MailWorkflowTests(ExtendedSite site)
{
    private static readonly DateTimeOffset SignIn = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(MailImportedEvent), false, true)]
    [InlineData(nameof(MailLeftInInboxEvent), false, true)]
    [InlineData(nameof(MailMatchedEvent), false, false)]
    [InlineData(nameof(MailImportedEvent), true, true)]
    [InlineData(nameof(MailLeftInInboxEvent), true, false)]
    [InlineData(nameof(MailMatchedEvent), true, true)]
    public async Task Import_OneMail_StartsTheWorkflowsOfItsFate(string eventName, bool matched, bool starts)
    {
        await using var harness = await site.CreateAsync();
        var typeId = await AddWorkflowAsync(eventName);
        var connection = await ConnectAsync(harness, matched);
        site.Site.World.Service.Deliver("a", SignIn.AddMinutes(1), subject: "Solar roof");

        await using (var scope = harness.Open())
        {
            await scope.Services.GetRequiredService<ConnectionImporter>().RunAsync(
                connection.Id, ImportTrigger.Schedule, TestContext.Current.CancellationToken);
        }

        var found = new List<Workflow>();
        await site.WithinAsync(async services => found.AddRange(await services.GetRequiredService<IWorkflowStore>().ListAsync(typeId)));
        Assert.Equal(starts ? 1 : 0, found.Count);
        if (starts)
        {
            var message = await MessageAsync(harness, connection);
            var state = found[0].State.ToJsonString();
            Assert.Equal((message.Id, WorkflowStatus.Finished), (found[0].CorrelationId, found[0].Status));
            Assert.Equal("Solar roof", found[0].State["Properties"]?["Seen"]?.GetValue<string>());
            Assert.Contains("ann@customer.example", state, StringComparison.Ordinal);
            Assert.DoesNotContain("Body of", state, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(nameof(MailImportedEvent))]
    [InlineData(nameof(MailMatchedEvent))]
    [InlineData(nameof(MailLeftInInboxEvent))]
    public async Task Editor_Event_IsShown(string eventName)
    {
        using var browser = await Content.SiteBrowser.SignInAsync(site.Site);
        await AddWorkflowAsync(eventName);
        long id = 0;
        await site.WithinAsync(
            async services => id = (await services.GetRequiredService<IWorkflowTypeStore>().GetByStartActivityAsync(eventName)).First().Id);

        var page = await browser.GetAsync($"/Admin/Workflows/Types/Edit/{id}");
        var editor = await browser.GetAsync($"/Admin/Workflows/Types/{id}/Activity/start/Edit");

        Assert.Contains("Email", page.QuerySelector(".activity header h4")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("MessageId", editor.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> AddWorkflowAsync(string eventName)
    {
        var type = new WorkflowType
        {
            WorkflowTypeId = Ids.New(),
            Name = eventName,
            IsEnabled = true,
            Activities =
            [
                new ActivityRecord { ActivityId = "start", Name = eventName, IsStart = true, Properties = [] },
                new ActivityRecord
                {
                    ActivityId = "set",
                    Name = "SetPropertyTask",
                    Properties = new JsonObject
                    {
                        ["PropertyName"] = "Seen",
                        ["Value"] = new JsonObject { ["Expression"] = "input('Subject')" },
                    },
                },
            ],
            Transitions = [new Transition { SourceActivityId = "start", SourceOutcomeName = "Done", DestinationActivityId = "set" }],
        };
        await site.WithinAsync(services => services.GetRequiredService<IWorkflowTypeStore>().SaveAsync(type));
        return type.WorkflowTypeId;
    }

    private static async Task<SalesConnection> ConnectAsync(IStoreHarness harness, bool matched)
    {
        await using var scope = harness.Open();
        await scope.Services.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
        var protector = scope.Services.GetRequiredService<ISecretProtector>();
        var agent = (await scope.Services.GetRequiredService<IAgentDirectory>().ListAsync())[0].Id;
        var connection = new SalesConnection
        {
            Name = "Acme",
            Type = "Scripted",
            Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
            IntegratorEnabled = true,
            ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = protector.Protect("secret") },
        };
        var mailbox = new Mailbox
        {
            Address = "ana@acme.example",
            NormalizedAddress = "ana@acme.example",
            AgentId = agent,
            ConnectionId = connection.Id,
            MatchingEnabled = matched,
        };
        await scope.Services.GetRequiredService<IConnectionStore>().AddAsync(connection);
        await scope.Services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
        await scope.Services.GetRequiredService<IGrantStore>().SaveAsync(
            new Grant
            {
                SubjectId = mailbox.Id,
                Account = mailbox.Address,
                ProtectedSecret = protector.Protect("token"),
                GrantedBy = "ana",
                GrantedAt = SignIn,
            });
        var ticket = new Ticket
        {
            TypeId = "opportunity",
            StatusId = "new",
            Contacts = [new TicketContact { ContactId = "ann", Address = "ann@customer.example", Domain = "customer.example" }],
        };
        TicketSummary.Set(ticket, "Solar roof");
        await scope.Services.GetRequiredService<ITicketStore>().AddAsync(ticket);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return connection;
    }

    private static async Task<MailMessage> MessageAsync(IStoreHarness harness, SalesConnection connection)
    {
        await using var scope = harness.Open();
        var mailbox = Assert.Single(await scope.Services.GetRequiredService<IMailboxStore>().ListByConnectionAsync(connection.Id));
        return (await scope.Services.GetRequiredService<IMessageStore>().FindByProviderIdAsync(mailbox.Id, "a"))!;
    }
}
