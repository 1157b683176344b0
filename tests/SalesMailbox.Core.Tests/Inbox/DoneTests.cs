using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

/// <summary>My Inbox can be emptied with Done (A2).</summary>
public sealed class DoneTests
{
    private static readonly InboxQuery Inbox = new(World.Anna.Id);
    private static readonly InboxQuery Done = Inbox with { Done = true };

    [Fact]
    public async Task DoneAsync_ThereAndBack_LeavesTheListAndTheBadgeAndTellsTheHistory()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("x@new.example", "Hello");

        Assert.True((await world.Get<InboxManager>().DoneAsync(World.Anna, message.Id)).Succeeded);
        Assert.Equal(MessagePlace.Done, (await world.AgainAsync(message)).Place);
        Assert.Empty(await SubjectsAsync(world, Inbox));
        Assert.Equal(["Hello"], await SubjectsAsync(world, Done));
        Assert.Equal(["Hello"], await SubjectsAsync(world, Done with { Text = "hell" }));
        Assert.Empty(await SubjectsAsync(world, Done with { Text = "other" }));
        Assert.Equal(0, await world.Get<InboxManager>().CountUnreadAsync(World.Anna));
        Assert.False((await world.Get<InboxManager>().DoneAsync(World.Anna, message.Id)).Succeeded);

        Assert.True((await world.Get<InboxManager>().MoveBackAsync(World.Anna, message.Id)).Succeeded);
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(message)).Place);
        Assert.Equal(1, await world.Get<InboxManager>().CountUnreadAsync(World.Anna));
        Assert.False((await world.Get<InboxManager>().MoveBackAsync(World.Anna, message.Id)).Succeeded);
        var moves = await world.Get<IMessageMoveStore>().ListAsync(message.Id);
        Assert.Equal([MessagePlace.Inbox, MessagePlace.Done, MessagePlace.Inbox], moves.Select(move => move.ToPlace));
        Assert.All(moves.Skip(1), move => Assert.Equal((World.Anna.Id, MatchReason.ByHand), (move.AgentId, move.Reason)));
    }

    [Fact]
    public async Task DoneAsync_AnotherAgentsMessage_IsAnsweredAsIfItWereNotThere()
    {
        await using var world = await World.CreateAsync();
        var bens = await world.LeaveAsync("x@new.example", "Ben's", isBens: true);

        Assert.False((await world.Get<InboxManager>().DoneAsync(World.Anna, bens.Id)).Succeeded);
        Assert.True(
            Assert.Single((await world.Get<InboxBulk>().DoneAsync(World.Anna, [bens.Id])).Value!.Refused).Text.Is(InboxTexts.NotThere));
        Assert.True((await world.Get<InboxManager>().DoneAsync(World.Ben, bens.Id)).Succeeded);
        Assert.False((await world.Get<InboxManager>().MoveBackAsync(World.Anna, bens.Id)).Succeeded);
        Assert.Equal(MessagePlace.Done, (await world.AgainAsync(bens)).Place);
    }

    [Fact]
    public async Task DoneMessage_CanBeOpenedAndFiledAsInTheList()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var first = await DoneMessageAsync(world, "First");
        var second = await DoneMessageAsync(world, "Second");
        var third = await DoneMessageAsync(world, "Third");
        var inbox = world.Get<InboxManager>();

        Assert.True((await inbox.OpenAsync(World.Anna, first.Id))!.IsRead);
        Assert.Equal(second.Id, (await inbox.FindNextAsync(World.Anna, Done, third.Id))!.Id);
        Assert.True((await inbox.AddToTicketAsync(World.Anna, first.Id, ticket.Id)).Succeeded);
        var form = (await inbox.PrepareNoteAsync(World.Anna, second.Id))! with { ClientId = world.Brightwell.Id };
        Assert.True((await inbox.AddAsCrmNoteAsync(World.Anna, second.Id, form)).Succeeded);
        Assert.False((await inbox.DeleteAsync(World.Anna, third.Id)).Succeeded);
        Assert.Equal(
            (MessagePlace.Ticket, MessagePlace.CrmNote), ((await world.AgainAsync(first)).Place, (await world.AgainAsync(second)).Place));
    }

    [Fact]
    public async Task Bulk_DoneAndBack_CanBothBeUndone()
    {
        await using var world = await World.CreateAsync();
        var first = await world.LeaveAsync("a@one.example", "First");
        var second = await world.LeaveAsync("b@two.example", "Second");

        var done = (await world.Get<InboxBulk>().DoneAsync(World.Anna, [first.Id, second.Id])).Value!;
        Assert.Equal([first.Id, second.Id], done.Done);
        Assert.Equal(2, (await world.Get<InboxUndo>().UndoAsync(World.Anna, done.Action!)).Value!.Back.Count);
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(first)).Place);
        Assert.Equal(MatchReason.Undone, (await world.Get<IMessageMoveStore>().ListAsync(first.Id))[^1].Reason);

        await world.Get<InboxBulk>().DoneAsync(World.Anna, [first.Id]);
        var back = (await world.Get<InboxBulk>().MoveBackAsync(World.Anna, [first.Id, second.Id])).Value!;
        Assert.Equal(InboxTexts.Refused.With("Second", FilingErrors.InInboxAlready.ToCodedText()), Assert.Single(back.Refused).Text);
        Assert.Equal([first.Id], (await world.Get<InboxUndo>().UndoAsync(World.Anna, back.Action!)).Value!.Back);
        Assert.Equal(MessagePlace.Done, (await world.AgainAsync(first)).Place);
    }

    [Fact]
    public async Task Bulk_MarkedAsDoneBefore_IsRefusedAndNamesWhoDidIt()
    {
        await using var world = await World.CreateAsync();
        var message = await DoneMessageAsync(world, "First");

        var outcome = (await world.Get<InboxBulk>().DoneAsync(World.Anna, [message.Id])).Value!;

        Assert.Equal(InboxTexts.Done.With("First", "Anna"), Assert.Single(outcome.Refused).Text);
    }

    [Fact]
    public async Task UndoAsync_FiledFromTheDoneView_GoesBackThere()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await DoneMessageAsync(world, "First");
        var action = await world.AddToTicketAsync(message, ticket.Id);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Back);

        Assert.Equal(MessagePlace.Done, (await world.AgainAsync(message)).Place);
    }

    [Fact]
    public async Task FileAsync_AnswerInTheConversationOfADoneMessage_ComesToTheInboxAndTheOldOneStays()
    {
        await using var world = await World.CreateAsync();
        var old = await DoneMessageAsync(world, "Hello");

        var answer = await world.LeaveAsync(
            "x@new.example",
            "Re: Hello",
            change: message => (message.InReplyTo, message.ProviderThreadId) = (old.InternetMessageId, old.ProviderThreadId));

        Assert.Equal(
            (MessagePlace.Inbox, MessagePlace.Done), ((await world.AgainAsync(answer)).Place, (await world.AgainAsync(old)).Place));
        Assert.Equal(1, await world.Get<InboxManager>().CountUnreadAsync(World.Anna));
    }

    [Fact]
    public async Task FileAsync_RuleThatMarksAsDone_PutsItReadIntoTheDoneView()
    {
        await using var world = await World.CreateAsync();
        Assert.True((await world.Get<SenderRuleManager>()
            .SaveAsync(World.Anna, null, new SenderRuleForm("news@new.example", SenderRuleAction.MarkDone))).Succeeded);

        var message = await world.LeaveAsync("news@new.example", "Offers");

        var stored = await world.AgainAsync(message);
        var decision = (await world.Get<IDecisionStore>().FindAsync(message.Id))!;
        Assert.Equal((MessagePlace.Done, true), (stored.Place, stored.IsRead));
        Assert.Equal((MatchVerdict.Done, MatchReason.SenderRule), (decision.Verdict, decision.Reason));
        var explained = world.Get<MatchExplanation>().Explain(decision);
        Assert.StartsWith("Marked as done in My Inbox.", explained.Verdict, StringComparison.Ordinal);
        Assert.Equal("This is your rule for news@new.example. It always marks the email as done.", explained.Rules[^1].Sentence);
        Assert.Equal(MessagePlace.Done, Assert.Single(await world.Get<IMessageMoveStore>().ListAsync(message.Id)).ToPlace);
    }

    [Fact]
    public async Task SaveAsync_RuleThatMarksAPublicDomainAsDone_IsRefused()
    {
        await using var world = await World.CreateAsync();

        var refused = await world.Get<SenderRuleManager>().SaveAsync(
            World.Anna, null, new SenderRuleForm("gmail.com", SenderRuleAction.MarkDone));

        Assert.Equal(nameof(SenderRuleForm.Sender), Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task OthersInbox_WhoMayViewAllInboxes_ReadsTheDoneViewToo()
    {
        await using var world = await World.CreateAsync();
        var message = await DoneMessageAsync(world, "For Anna");
        var agent = new MailReader(World.Ben, UsesInbox: true, SeesTickets: true, SeesClients: true);
        var viewer = agent with { SeesAllInboxes = true };
        var others = world.Get<OtherAgentInbox>();

        Assert.Equal(message.Id, Assert.Single((await others.ListAsync(viewer, Done, new PageRequest())).Items).Id);
        Assert.Equal(message.Id, (await others.PeekAsync(viewer, World.Anna.Id, message.Id))!.Id);
        Assert.Empty((await others.ListAsync(agent, Done, new PageRequest())).Items);
        Assert.Null(await others.PeekAsync(agent, World.Anna.Id, message.Id));
        Assert.False(MessageMover.MayMove(World.Ben, message));
    }

    [Fact]
    public async Task MoveToInboxAsync_DeletedByAnotherAdministrator_IsPutBackIntoItsAgentsInbox()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("x@new.example", "Hello");
        Assert.True((await world.Get<InboxManager>().DeleteAsync(World.Anna with { IsAdministrator = true }, message.Id)).Succeeded);
        var mover = world.Get<MessageMover>();

        Assert.False((await mover.MoveToInboxAsync(World.Anna, message.Id)).Succeeded);
        Assert.False((await mover.MoveToInboxAsync(World.Ben with { IsAdministrator = false }, message.Id)).Succeeded);
        Assert.True((await mover.MoveToInboxAsync(World.Ben, message.Id)).Succeeded);

        var back = await world.AgainAsync(message);
        Assert.Equal((MessagePlace.Inbox, World.Anna.Id), (back.Place, back.AgentId));
        var last = (await world.Get<IMessageMoveStore>().FindLastAsync([message.Id]))[message.Id];
        Assert.Equal((World.Ben.Id, MessagePlace.Deleted, MessagePlace.Inbox), (last.AgentId, last.FromPlace, last.ToPlace));
    }

    private static async Task<MailMessage> DoneMessageAsync(World world, string subject)
    {
        var message = await world.LeaveAsync("x@new.example", subject);
        Assert.True((await world.Get<InboxManager>().DoneAsync(World.Anna, message.Id)).Succeeded);
        return await world.AgainAsync(message);
    }

    private static async Task<IEnumerable<string>> SubjectsAsync(World world, InboxQuery query) =>
        (await world.Get<InboxManager>().ListAsync(World.Anna, query, new PageRequest())).Items.Select(message => message.Subject);
}
