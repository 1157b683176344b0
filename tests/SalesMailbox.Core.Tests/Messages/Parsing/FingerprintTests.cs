namespace SalesMailbox.Core.Tests.Messages.Parsing;

/// <summary>The same message in two mailboxes is recognized, however it got there; a different message is never mistaken for it.</summary>
public sealed class FingerprintTests
{
    private const string Original = "Message-ID: <1@x>\nFrom: a@b.example\nTo: one@acme.example, two@acme.example\nSubject: Offer\n"
        + "Date: Tue, 05 May 2026 10:00:00 +0200\n";

    [Theory]
    [InlineData("Received: from mx2.example by mx3.example\n", "Hello\n")]
    [InlineData("Delivered-To: two@acme.example\nX-Spam-Score: 1\nReturn-Path: <a@b.example>\n", "Hello\n")]
    [InlineData("", "Hello\n\n\n")]
    public async Task ParseAsync_CopyOfAnotherRecipient_IsTheSame(string trace, string body) =>
        Assert.Equal(await OfAsync(Original + "\nHello\n"), await OfAsync(trace + Original + "\n" + body));

    [Theory]
    [InlineData("Message-ID: <1@x>", "Message-ID: <2@x>")]
    [InlineData("From: a@b.example", "From: c@b.example")]
    [InlineData("Subject: Offer", "Subject: Other")]
    [InlineData("10:00:00", "10:00:01")]
    [InlineData("Hello", "Hello you")]
    public async Task ParseAsync_OtherMail_Differs(string text, string other) =>
        Assert.NotEqual(
            await OfAsync(Original + "\nHello\n"), await OfAsync((Original + "\nHello\n").Replace(text, other, StringComparison.Ordinal)));

    [Fact]
    public async Task ParseAsync_OtherAttachment_Differs() => Assert.NotEqual(
        await OfAsync(Mail.Multipart("mixed", "Content-Type: text/plain\n\nx", "Content-Type: application/x; name=a\n\none")),
        await OfAsync(Mail.Multipart("mixed", "Content-Type: text/plain\n\nx", "Content-Type: application/x; name=a\n\ntwo")));

    [Fact]
    public async Task ParseAsync_TextMovedToAnotherPart_Differs() => Assert.NotEqual(
        await OfAsync(Mail.Multipart("mixed", "Content-Type: text/plain\n\nab", "Content-Type: text/plain\n\nc")),
        await OfAsync(Mail.Multipart("mixed", "Content-Type: text/plain\n\na", "Content-Type: text/plain\n\nbc")));

    private static async Task<string> OfAsync(string raw) => (await Mail.ParseAsync(raw)).Fingerprint;
}
