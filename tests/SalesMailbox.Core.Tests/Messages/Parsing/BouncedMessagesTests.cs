namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class BouncedMessagesTests
{
    private const string Report =
        "From: mailer-daemon@mx.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n";
    private const string Status = "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n"
        + "\nFinal-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1\n\n";

    [Fact]
    public async Task ParseAsync_ReportWithTheMail_FindsItsId() => await AssertFindsAsync(
        $"{Report}--b\n\nIt failed.\n{Status}--b\nContent-Type: message/rfc822\n\nMessage-ID: <sent@acme.example>\nSubject: Offer\n"
        + $"\nbody\n--b--\n",
        "sent@acme.example");

    [Fact]
    public async Task ParseAsync_ReportWithHeadersOnly_FindsItsId() => await AssertFindsAsync(
        $"{Report}--b\n\nIt failed.\n{Status}--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <sent@acme.example>\n"
        + $"Subject: Offer\n--b--\n",
        "sent@acme.example");

    [Theory]
    [InlineData("Hi. This is the qmail-send program.\n\n--- Below this line is a copy of the message.\n"
        + "\nReturn-Path: <a@acme.example>\nMessage-ID: <sent@acme.example>\n")]
    [InlineData("This message was created automatically by Exim.\n\n------ This is a copy of the message ------\n"
        + "\n> Message-Id:   <sent@acme.example>\n")]
    public async Task ParseAsync_OldServersText_FindsTheId(string body) =>
        await AssertFindsAsync($"From: mailer-daemon@mx.example\n\n{body}", "sent@acme.example");

    [Fact]
    public async Task ParseAsync_ReportOfNothing_FindsNone() => await AssertFindsAsync($"{Report}--b\n\nIt failed.\n{Status}--b--\n");

    [Fact]
    public async Task ParseAsync_HostileReport_IsBounded()
    {
        var many = string.Concat(
            Enumerable.Range(0, 1000).Select(number => $"--b\nContent-Type: message/rfc822\n\nMessage-ID: <{number}@x>\n\nbody\n"));

        Assert.Equal(20, (await Mail.ParseAsync($"{Report}{many}--b--\n")).BouncedMessageIds.Count);
    }

    [Fact]
    public async Task ParseAsync_NoBounce_IsNotSearched() => Assert.Empty(
        (await Mail.ParseAsync(
            Mail.Multipart("mixed", "Content-Type: message/rfc822\n\nMessage-ID: <1@x>\n\nforwarded"))).BouncedMessageIds);

    private static async Task AssertFindsAsync(string raw, params string[] ids) =>
        Assert.Equal(ids, (await Mail.ParseAsync(raw)).BouncedMessageIds);
}
