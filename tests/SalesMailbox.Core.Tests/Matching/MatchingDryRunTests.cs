using System.Text;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class MatchingDryRunTests
{
    [Fact]
    public async Task RunAsync_OtherMatchingType_ShowsTheDifferenceAndWritesNothing()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var same = world.Mail("clara@brightwell.example", "Solar roof");
        var differs = world.Mail("dan@brightwell.example", "Wind wheel");
        var alone = world.Mail("nora@northwind.example", "Heat pumps");
        foreach (var mail in new[] { same, alone, differs })
        {
            await world.FileAsync(mail);
        }

        var ticketsBefore = (await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest())).Items.Count;

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7);

        var rows = report.Rows.ToDictionary(row => row.MessageId);
        Assert.Equal((3, 1), (report.Totals.Messages, report.Totals.Changed));
        Assert.False(rows[same.Id].Changed);
        Assert.True(rows[differs.Id].Changed);
        Assert.Equal(ticket.Id, rows[differs.Id].ThenTicket!.Id);
        Assert.Equal((MatchVerdict.NewTicket, false), (rows[alone.Id].Then, rows[alone.Id].Changed));
        Assert.Equal(ticketsBefore, (await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest())).Items.Count);
    }

    [Fact]
    public async Task RunAsync_ThreadOnlyInReferences_IsReadFromTheRawMessage()
    {
        await using var world = await World.CreateAsync();
        var first = world.Mail("nora@northwind.example", "Heat pumps");
        var opened = await world.FileAsync(first);
        var reply = world.Mail("nora@northwind.example", "Other subject");
        await world.FileAsync(reply);
        world.Raw.Messages[reply.RawHash] = Encoding.ASCII.GetBytes($"References: <{first.InternetMessageId}>\r\nSubject: x\r\n\r\nbody");

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailAddressAndSubject, 7);

        var row = report.Rows.Single(row => row.MessageId == reply.Id);
        Assert.Equal((MatchReason.Thread, opened.TicketId), (row.ThenReason, row.ThenTicket?.Id));
    }

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        await using var world = await World.CreateAsync();
        await world.FileAsync(world.Mail("nora@northwind.example", "Heat pumps"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7, null, new CancellationToken(true)));
    }
}
