using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class HeaderReaderTests
{
    [Fact]
    public async Task ReadAsync_FoldedAndEncoded_GivesThemAllInOrderReadable()
    {
        var fields = await ReadAsync(
            "Received: from a\r\n by b\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nReceived: from c\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nHello");

        Assert.Equal(
            [("Received", "from a by b"), ("Subject", "Grüße"), ("Received", "from c"), ("Content-Type", "text/plain; charset=utf-8")],
            fields.Select(field => (field.Name, field.Value)));
    }

    [Fact]
    public async Task ReadAsync_HostileSizes_StayBounded()
    {
        var fields = await ReadAsync(string.Concat(Enumerable.Range(0, 3_000).Select(number => $"X-{number}: y\r\n")) + "\r\n");
        Assert.InRange(fields.Count, 1, 1_000);

        Assert.InRange((await ReadAsync("Subject: " + new string('x', 30_000) + "\r\n\r\n"))[0].Value.Length, 1, 8_193);
    }

    [Fact]
    public async Task ReadAsync_NoMessage_IsEmpty() => Assert.Empty(await ReadAsync("\0\u0001"));

    private static Task<IReadOnlyList<HeaderField>> ReadAsync(string raw) =>
        HeaderReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(raw)), TestContext.Current.CancellationToken);
}
