namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class DeliveryReportTests
{
    private const string Report =
        "From: mailer-daemon@mx.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt failed.\n";

    [Theory]
    [InlineData(
        "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <x@y.example> User unknown\n",
        "x@y.example: 550 5.1.1 <x@y.example> User unknown")]
    [InlineData(
        "Action: Failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;\n 552 mailbox\n   is full\n", "x@y.example: 5.2.2 552 mailbox is full")]
    [InlineData("Action: failed\nStatus: 5.4.4 (unable to route)\n", "x@y.example: 5.4.4 (unable to route)")]
    [InlineData("Status: 5.0.0\n", "x@y.example: 5.0.0")]
    [InlineData("Action: delayed\nStatus: 4.4.7\nDiagnostic-Code: smtp; 451 try later\n", null)]
    [InlineData("Action: delivered\nStatus: 2.0.0\n", null)]
    public async Task ParseAsync_Report_SaysWhy(string fields, string? reason) =>
        Assert.Equal(reason, (await Mail.ParseAsync($"{Report}{Status("x@y.example", fields)}--b--\n")).NotDelivered);

    [Fact]
    public async Task ParseAsync_SeveralRecipients_SaysItOfEachThatFailed()
    {
        const string Groups = "Final-Recipient: rfc822; a@y.example\nAction: failed\nStatus: 5.1.1\n"
            + "\nFinal-Recipient: rfc822; b@y.example\nAction: delivered\nStatus: 2.0.0\n\n"
            + "Final-Recipient: rfc822; c@y.example\nAction: failed\nStatus: 5.7.1\n\n";
        Assert.Equal(
            "a@y.example: 5.1.1\nc@y.example: 5.7.1",
            (await Mail.ParseAsync(
                $"{Report}--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{Groups}--b--\n")).NotDelivered);
    }

    [Fact]
    public async Task ParseAsync_BounceWithoutAReport_SaysItsFirstWords() =>
        Assert.Equal(
            "No such user here.",
            (await Mail.ParseAsync("From: mailer-daemon@mx.example\nSubject: failure\n\nNo such user here.\n")).NotDelivered);

    [Fact]
    public async Task ParseAsync_HostileReport_IsCut()
    {
        var fields = $"Action: failed\nStatus: {new string('5', 5000)}\n"
            + $"Diagnostic-Code: smtp; {string.Join("\n ", Enumerable.Repeat("x y", 20_000))}\n";
        var many = string.Concat(Enumerable.Range(0, 500).Select(number => $"Final-Recipient: rfc822; {number}@y.example\n{fields}\n"));

        var reason = (await Mail.ParseAsync(
            $"{Report}--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{many}--b--\n")).NotDelivered;

        Assert.InRange(reason!.Length, 1, Core.Messages.MailMessage.MaxNotDelivered);
    }

    [Fact]
    public async Task ParseAsync_NoBounce_SaysNothing() =>
        Assert.Null((await Mail.ParseAsync("From: ann@customer.example\nSubject: 550 5.1.1\n\nAction: failed\n")).NotDelivered);

    private static string Status(string recipient, string fields) =>
        $"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; {recipient}\n{fields}\n";
}
