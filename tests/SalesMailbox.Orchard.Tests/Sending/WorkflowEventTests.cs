using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Orchard.Workflows;

namespace SalesMailbox.Orchard.Tests.Sending;

/// <summary>Real workflows of a tenant, started by the result of sending.</summary>
[Collection(TenantSite.Name)]
public sealed class WorkflowEventTests(TenantSite site) : IAsyncLifetime
{
    private const string Feature = "OrchardCore.Workflows";
    private const string Tenant = TenantSite.North;

    public async ValueTask InitializeAsync() => await site.SwitchAsync(Tenant, Feature, on: true);

    public async ValueTask DisposeAsync() => await site.SwitchAsync(Tenant, Feature, on: false);

    [Theory]
    [InlineData(nameof(MailSentEvent), "flow.sent@example.com", "Sent")]
    [InlineData(nameof(MailFailedEvent), "flow.failed@example.com", "Failed")]
    public async Task Mail_SentOrFailed_StartsItsWorkflowWithTheFacts(string eventName, string address, string state)
    {
        var desk = await site.AtWorkAsync(Tenant, address);
        var type = await AddWorkflowAsync(eventName);
        var mail = (await site.QueueAsync(Tenant, desk, "Offer by " + address)).Value!;
        if (state == "Failed")
        {
            using var admin = await site.SignInAsync(Tenant);
            await admin.PostAsync("/Admin/mailbox/Mailboxes/Remove/" + desk.Mailbox.MailboxId, await admin.TokenAsync());
        }

        await site.SendAsync(Tenant);

        var found = Assert.Single(await site.Site.InTenantAsync(
            Tenant, async services => (await services.GetRequiredService<IWorkflowStore>().ListAsync(type)).ToList()));
        Assert.Equal((mail.Id, WorkflowStatus.Finished), (found.CorrelationId, found.Status));
        Assert.Equal($"{state} clara@brightwell.example {desk.Ticket}", found.State["Properties"]?["Seen"]?.GetValue<string>());
        Assert.DoesNotContain("Dear Clara", found.State.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(MailSentEvent))]
    [InlineData(nameof(MailFailedEvent))]
    public async Task Editor_Event_IsShown(string eventName)
    {
        await AddWorkflowAsync(eventName);
        var id = await site.Site.InTenantAsync(
            Tenant,
            async services => (await services.GetRequiredService<IWorkflowTypeStore>().GetByStartActivityAsync(eventName)).First().Id);
        using var admin = await site.SignInAsync(Tenant);

        Assert.Contains(
            "Email ",
            (await admin.GetAsync($"/Admin/Workflows/Types/Edit/{id}")).Document.QuerySelector(".activity header h4")?.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "Recipients", (await admin.GetAsync($"/Admin/Workflows/Types/{id}/Activity/start/Edit")).Text, StringComparison.Ordinal);
    }

    private Task<string> AddWorkflowAsync(string eventName) => site.Site.InTenantAsync(Tenant, async services =>
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
                        ["Value"] = new JsonObject
                        {
                            ["Expression"] = "input('State') + ' ' + input('Recipients') + ' ' + input('TicketId')",
                        },
                    },
                },
            ],
            Transitions = [new Transition { SourceActivityId = "start", SourceOutcomeName = "Done", DestinationActivityId = "set" }],
        };
        await services.GetRequiredService<IWorkflowTypeStore>().SaveAsync(type);
        return type.WorkflowTypeId;
    });
}
