using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class BouncedMailTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FileAsync_BounceOfSentEmail_MarksTheEmailWhereverTheBounceGoes(bool matching)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var sent = await SentAsync(world);
        world.AnnasMailbox.MatchingEnabled = matching;
        var bounce = await BounceAsync(world, sent, "x@y.example: 5.1.1 User unknown");

        var stored = (await world.Get<IMessageStore>().FindAsync(sent.Id))!;
        Assert.Equal("x@y.example: 5.1.1 User unknown", stored.NotDelivered);
        Assert.Equal(matching ? ticket.Id : null, (await world.Get<IMessageStore>().FindAsync(bounce.Id))!.TicketId);
        var notice = Assert.Single(await world.Get<INoticeStore>().ListAsync(World.Anna.Id, true, 10));
        Assert.Equal((NoticeKinds.NotDelivered, ticket.Id), (notice.Kind, notice.SubjectId));
    }

    [Fact]
    public async Task FileAsync_BouncesOfSeveralRecipients_AreAllSaidUnderOneNotice()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        var sent = await SentAsync(world);
        await BounceAsync(world, sent, "a@y.example: 5.1.1");
        await BounceAsync(world, sent, "b@y.example: 5.7.1");
        await BounceAsync(world, sent, "b@y.example: 5.7.1");

        Assert.Equal("a@y.example: 5.1.1\nb@y.example: 5.7.1", (await world.Get<IMessageStore>().FindAsync(sent.Id))!.NotDelivered);
        Assert.Single(await world.Get<INoticeStore>().ListAsync(World.Anna.Id, true, 10));
    }

    [Fact]
    public async Task FileAsync_BounceThatNamesAReceivedEmail_MarksNothing()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        var received = world.Mail("clara@brightwell.example", "Solar roof");
        await world.FileAsync(received);

        await BounceAsync(world, received, "x@y.example: 5.1.1");

        Assert.Null((await world.Get<IMessageStore>().FindAsync(received.Id))!.NotDelivered);
    }

    private static async Task<MailMessage> SentAsync(World world)
    {
        var sent = world.Mail(World.Anna.Email, "Solar roof", change: mail =>
        {
            mail.Direction = MessageDirection.Sent;
            mail.Addresses.Add(new MessageAddress { Role = AddressRole.To, Address = "clara@brightwell.example" });
        });
        await world.FileAsync(sent);
        return sent;
    }

    private static async Task<MailMessage> BounceAsync(World world, MailMessage of, string reason)
    {
        var bounce = world.Mail(
            "mailer-daemon@mx.example", "Delivery failed", change: mail => (mail.Kinds, mail.NotDelivered) = (MessageKinds.Bounce, reason));
        await world.NewScopeAsync();
        var parsed = new ParsedMessage
        {
            Fingerprint = bounce.Fingerprint,
            Kinds = MessageKinds.Bounce,
            BouncedMessageIds = [of.InternetMessageId!],
            NotDelivered = reason,
        };
        await world.Get<MessageFiling>().FileAsync(
            world.Connection, world.AnnasMailbox, bounce, parsed, TestContext.Current.CancellationToken);
        await world.CommitAsync();
        await world.NewScopeAsync();
        return bounce;
    }
}
