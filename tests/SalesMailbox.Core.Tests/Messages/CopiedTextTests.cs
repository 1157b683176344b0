using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Messages;

/// <summary>Long emails that are copied into notes and tickets.</summary>
public sealed class CopiedBodyTests
{
    private const string More = "[This is an excerpt. The email has the full text.]";

    // Cut like a long text in the import: at the maximum length, wherever that is.
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("A line of the email 😀 and its end\n", 2000))[..MailMessage.MaxBodyText];

    [Fact]
    public async Task PrepareNoteAsync_LongEmail_IsCutAtALineAndSaysSo()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync(world.Clara.Email, "Long", change: mail => mail.BodyText = Long);

        var form = (await world.Get<InboxManager>().PrepareNoteAsync(World.Anna, message.Id))!;
        var ticket = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id))!;

        Assert.True(form.Text.Length <= MailMessage.MaxBodyText);
        Assert.EndsWith("and its end\n\n" + More, form.Text, StringComparison.Ordinal);
        Assert.Equal(form.Text, ticket.Details);
    }

    [Fact]
    public async Task AddAsCrmNoteAsync_LongEmailAsABrowserSendsIt_IsTaken()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync(world.Clara.Email, "Long", change: mail => mail.BodyText = Long);
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareNoteAsync(World.Anna, message.Id))!;

        var note = (await inbox.AddAsCrmNoteAsync(
            World.Anna, message.Id, form with { Text = form.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })).Value!;

        Assert.Equal(form.Text, note.Text);
    }

    [Fact]
    public async Task AddNewTicketAsync_DetailsOfTheLimitAsABrowserSendsThem_AreTaken()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync(world.Clara.Email, "Long");
        var details = string.Concat(Enumerable.Repeat("x\n", 32_768));
        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id))! with
        {
            Details = details.Replace("\n", "\r\n", StringComparison.Ordinal),
        };

        var ticket = (await world.Get<InboxManager>().AddNewTicketAsync(World.Anna, message.Id, form)).Value!;

        Assert.Equal(details, ticket.Details);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32_000)]
    public async Task Of_ShorterEmail_IsCopiedWhole(int length)
    {
        await using var world = await World.CreateAsync();
        var body = new string('x', length);

        Assert.Equal(body, world.Get<CopiedText>().Of(new MailMessage { BodyText = body }));
    }

    [Fact]
    public async Task Of_OneLongLineOfPairs_IsCutBetweenCharacters()
    {
        await using var world = await World.CreateAsync();

        var copied = world.Get<CopiedText>().Of(new MailMessage { BodyText = "x" + string.Concat(Enumerable.Repeat("😀", 16_383)) });

        Assert.EndsWith("😀\n\n" + More, copied, StringComparison.Ordinal);
        Assert.True(copied.Length <= MailMessage.MaxBodyText);
    }
}
