using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class SenderRuleManagerTests
{
    [Theory]
    [InlineData("", SenderRuleAction.MarkRead, "Sender")]
    [InlineData("nobody", SenderRuleAction.MarkRead, "Sender")]
    [InlineData("a b@x.example", SenderRuleAction.MarkRead, "Sender")]
    [InlineData("x.example", SenderRuleAction.AddToTicket, "TicketId")]
    [InlineData("x.example", SenderRuleAction.CrmNote, "ClientId")]
    [InlineData("x.example", (SenderRuleAction)99, "Action")]
    [InlineData("gmail.com", SenderRuleAction.NewOpportunity, "Sender")]
    [InlineData("acme.example", SenderRuleAction.NewOpportunity, "Action")]
    [InlineData("carl@acme.example", SenderRuleAction.NewOpportunity, "Action")]
    [InlineData("acme.example", SenderRuleAction.NewProject, "Action")]
    public async Task SaveAsync_BadInput_SaysSoAtItsField(string sender, SenderRuleAction action, string field)
    {
        await using var world = await World.CreateAsync();

        var saved = await world.Get<SenderRuleManager>().SaveAsync(
            World.Anna, null, new SenderRuleForm(sender, action, "nothing", "nothing"));

        Assert.Equal(field, Assert.Single(saved.Errors).Field);
        Assert.Empty(await world.Get<ISenderRuleStore>().ListAsync(World.Anna.Id));
    }

    [Theory]
    [InlineData(" Anna@X.Example ", "anna@x.example")]
    [InlineData("@X.example", "x.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("gmail.com", "gmail.com")]
    public async Task SaveAsync_Sender_IsNormalised(string typed, string sender)
    {
        await using var world = await World.CreateAsync();

        Assert.Equal(sender, (await world.Get<SenderRuleManager>()
            .SaveAsync(World.Anna, null, new SenderRuleForm(typed, SenderRuleAction.MarkRead))).Value!.Sender);
    }

    [Fact]
    public async Task SaveAsync_ClosedTicketOrSecondRule_IsRefused()
    {
        await using var world = await World.CreateAsync();
        var closed = await world.TicketAsync("Done", open: false);
        var manager = world.Get<SenderRuleManager>();
        Assert.Equal("TicketId", Assert.Single((await manager.SaveAsync(
            World.Anna, null, new SenderRuleForm("x.example", SenderRuleAction.AddToTicket, closed.Id))).Errors).Field);

        Assert.True((await manager.SaveAsync(World.Anna, null, new SenderRuleForm("x.example", SenderRuleAction.MarkRead))).Succeeded);
        Assert.Equal("Sender", Assert.Single(
            (await manager.SaveAsync(World.Anna, null, new SenderRuleForm("x.example", SenderRuleAction.MarkRead))).Errors).Field);
    }

    [Fact]
    public async Task ChangeSwitchRemove_AnotherAgentsRule_IsAsIfItWereNotThere()
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<SenderRuleManager>();
        var rule = (await manager.SaveAsync(World.Anna, null, new SenderRuleForm("x.example", SenderRuleAction.MarkRead))).Value!;

        Assert.Empty(await manager.ListAsync(World.Ben));
        Assert.Null(await manager.FindAsync(World.Ben, rule.Id));
        Assert.False((await manager.SaveAsync(World.Ben, rule.Id, new SenderRuleForm("y.example", SenderRuleAction.MarkRead))).Succeeded);
        Assert.False((await manager.SwitchAsync(World.Ben, rule.Id, false)).Succeeded);
        await manager.RemoveAsync(World.Ben, rule.Id);
        Assert.Equal(("x.example", true), (Assert.Single(await manager.ListAsync(World.Anna)).Sender, rule.Enabled));

        Assert.True((await manager.RemoveAsync(World.Anna, rule.Id)).Succeeded);
        Assert.Empty(await manager.ListAsync(World.Anna));
    }

    [Fact]
    public async Task RememberAsync_WithTheAction_IsWrittenByItsCommitAndReplacesTheSendersRule()
    {
        await using var world = await World.CreateAsync();
        world.AnnasMailbox.MatchingEnabled = false;
        var ticket = await world.TicketAsync("Solar roof");
        var message = world.Mail("nora@northwind.example", "Hello");
        await world.FileAsync(message);

        var remembered = await world.Get<SenderRuleManager>().RememberAsync(World.Anna, message, SenderRuleAction.NewOpportunity);
        Assert.False(remembered.Value!.Replaced);
        await world.NewScopeAsync();
        Assert.Empty(await world.Get<ISenderRuleStore>().ListAsync(World.Anna.Id));

        await world.Get<SenderRuleManager>().SaveAsync(
            World.Anna, null, new SenderRuleForm("nora@northwind.example", SenderRuleAction.MarkRead, Enabled: false));
        await world.NewScopeAsync();
        remembered = await world.Get<SenderRuleManager>().RememberAsync(World.Anna, message, SenderRuleAction.AddToTicket, ticket.Id);
        Assert.True((await world.Get<InboxManager>().AddToTicketAsync(World.Anna, message.Id, ticket.Id)).Succeeded);
        await world.NewScopeAsync();

        Assert.True(remembered.Value!.Replaced);
        var rule = Assert.Single(await world.Get<ISenderRuleStore>().ListAsync(World.Anna.Id));
        Assert.Equal((SenderRuleAction.AddToTicket, ticket.Id, true), (rule.Action, rule.TicketId, rule.Enabled));
        Assert.Equal(MessagePlace.Ticket, (await world.Get<IMessageStore>().FindAsync(message.Id))!.Place);
    }

    [Fact]
    public async Task FindForAsync_AddressAndDomain_TheAddressIsTheOne()
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<SenderRuleManager>();
        await manager.SaveAsync(World.Anna, null, new SenderRuleForm("x.example", SenderRuleAction.MarkRead));
        await manager.SaveAsync(World.Anna, null, new SenderRuleForm("a@x.example", SenderRuleAction.MarkRead));

        Assert.Equal("a@x.example", (await manager.FindForAsync(World.Anna, "a@x.example"))!.Sender);
        Assert.Equal("x.example", (await manager.FindForAsync(World.Anna, "b@x.example"))!.Sender);
        Assert.Null(await manager.FindForAsync(World.Anna, ""));
        Assert.Null(await manager.FindForAsync(World.Ben, "a@x.example"));
    }
}
