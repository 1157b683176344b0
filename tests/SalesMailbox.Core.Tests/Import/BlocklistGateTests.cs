using System.Text;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Import;

public sealed class SenderGateTests
{
    private static readonly Blocklist List = new([new BlockEntry { Kind = BlockKind.Domain, Key = "money.example" }]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("From: Bank <a@money.example>\r\nSubject: x\r\n\r\nBody", true)]
    [InlineData("From: ok@x.example, b@MONEY.example\n\nBody", true)]
    [InlineData("Subject: x\r\nFrom:\r\n a@money.example\r\n\r\nBody", true)]
    [InlineData("From: a@money.example", true)]
    [InlineData("From: \"a@money.example\" <ok@x.example>\r\n\r\nFrom: a@money.example", false)]
    [InlineData("From: ok@x.example\r\nSender: a@money.example\r\n\r\nBody", false)]
    [InlineData("No header at all", false)]
    [InlineData("", false)]
    public async Task Write_InPiecesOfAnyLength_PassesOnAllOrNothing(string mail, bool blocked)
    {
        var bytes = Encoding.UTF8.GetBytes(mail);
        foreach (var length in new[] { 1, 2, 3, 7, 1000 })
        {
            using var destination = new MemoryStream();
            await using var gate = new BlocklistGate(destination, List, MessageParser.ParseAsync);
            foreach (var piece in bytes.Chunk(length))
            {
                await gate.WriteAsync(piece, Stop);
            }

            Assert.Equal(blocked, await gate.IsBlockedAsync(Stop));
            Assert.Equal(blocked ? [] : bytes, destination.ToArray());
        }
    }

    [Fact]
    public async Task Write_HeaderWithoutEnd_WaitsForABoundedTimeOnly()
    {
        using var destination = new MemoryStream();
        await using var gate = new BlocklistGate(destination, List, MessageParser.ParseAsync);
        var line = Encoding.ASCII.GetBytes("X-Filler: " + new string('x', 900) + "\r\n");
        for (var written = 0; written < 2_000_000; written += line.Length)
        {
            await gate.WriteAsync(line, Stop);
        }

        Assert.True(destination.Length > 1_500_000);
        Assert.False(await gate.IsBlockedAsync(Stop));
    }
}
