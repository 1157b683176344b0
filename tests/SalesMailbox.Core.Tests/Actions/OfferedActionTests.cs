using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Actions;

/// <summary>An action can be run only where it is offered, even from a page that was opened earlier.</summary>
public sealed class OfferedActionTests
{
    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, false, false)]
    public void IsOffered_ForAQuotation_NeedsAllThree(bool enabled, bool sends, bool forQuotations, bool offered)
    {
        var action = new ActionDefinition
        {
            IsEnabled = enabled,
            SendsEmail = sends,
            ForQuotations = forQuotations,
            Uses = [TicketUse.Project],
        };

        Assert.Equal(offered, action.IsOffered(TicketUse.Opportunity, forQuotation: true));
        Assert.Equal(enabled, action.IsOffered(TicketUse.Project, forQuotation: false));
        Assert.False(action.IsOffered(TicketUse.Service, forQuotation: false));
    }

    [Theory]
    [InlineData(false, true, TicketUse.Opportunity)]
    [InlineData(true, false, TicketUse.Opportunity)]
    [InlineData(true, true, TicketUse.Project)]
    public async Task QueueAsync_ActionThatCannotBeRunThere_IsRefused(bool enabled, bool sends, TicketUse use)
    {
        await using var world = await QuotationWorld.CreateAsync();
        var action = new ActionDefinition
        {
            Name = "Reply",
            IsEnabled = enabled,
            SendsEmail = sends,
            Uses = [use],
            From = FromSetting.SalesMailboxes,
        };
        var draft = new MailDraft
        {
            TicketId = world.Opportunity.Id,
            Action = action,
            To = "clara@brightwell.example",
            Subject = "s",
            Text = "t",
        };

        var queued = await world.Get<Outbox>().QueueAsync(QuotationWorld.Anna, draft);

        Assert.True(Assert.Single(queued.Errors).Is(SendingErrors.ActionNotOffered));
    }

    [Theory]
    [InlineData(false, false, TicketUse.Opportunity)]
    [InlineData(true, true, TicketUse.Opportunity)]
    [InlineData(true, false, TicketUse.Project)]
    public async Task RunAsync_ActionThatCannotBeRunThere_AddsNothing(bool enabled, bool sends, TicketUse use)
    {
        await using var world = await QuotationWorld.CreateAsync();
        var action = new ActionDefinition { Name = "Call note", IsEnabled = enabled, SendsEmail = sends, Uses = [use] };
        var before = await world.TimelineAsync();

        var run = await world.Get<ActionRunner>().RunAsync(QuotationWorld.Anna, action, world.Opportunity.Id, "Called");

        Assert.Equal(ActionErrors.NotOffered, Assert.Single(run.Errors));
        Assert.Equal(before, await world.TimelineAsync());
    }
}
