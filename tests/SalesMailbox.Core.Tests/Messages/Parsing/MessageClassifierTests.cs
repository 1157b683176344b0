using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class MessageClassifierTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied", MessageKinds.AutoReply)]
    [InlineData("Auto-Submitted: auto-generated; type=x", MessageKinds.AutoReply)]
    [InlineData("auto-submitted: AUTO-REPLIED (vacation)", MessageKinds.AutoReply)]
    [InlineData("Auto-Submitted: no", MessageKinds.None)]
    [InlineData("Auto-Submitted: No (a person)", MessageKinds.None)]
    [InlineData("X-Autoreply: yes", MessageKinds.AutoReply)]
    [InlineData("X-Autoreply: no", MessageKinds.None)]
    [InlineData("X-Autorespond: Vacation", MessageKinds.AutoReply)]
    [InlineData("X-Autoreply-From: me", MessageKinds.AutoReply)]
    [InlineData("Precedence: auto_reply", MessageKinds.AutoReply)]
    [InlineData("Precedence: bulk", MessageKinds.List)]
    [InlineData("Precedence: LIST", MessageKinds.List)]
    [InlineData("Precedence: first-class", MessageKinds.None)]
    [InlineData("List-Id: News <news.example.com>", MessageKinds.List)]
    [InlineData("List-Unsubscribe: <mailto:off@example.com>", MessageKinds.List)]
    [InlineData("List-Post: <mailto:all@example.com>", MessageKinds.List)]
    [InlineData("Return-Path: <>", MessageKinds.Bounce)]
    [InlineData("Return-Path: <a@b.example>", MessageKinds.None)]
    [InlineData("X-Failed-Recipients: a@b.example", MessageKinds.Bounce)]
    [InlineData("X-Auto-Response-Suppress: All", MessageKinds.None)]
    [InlineData("Subject: Out of office: automatic reply", MessageKinds.None)]
    public async Task ParseAsync_Header_GivesTheKind(string header, MessageKinds expected)
    {
        var mail = await Mail.WithHeadersAsync(header);

        Assert.Equal(expected, mail.Kinds);
        Assert.Equal(
            expected != MessageKinds.None,
            mail.KindEvidence.Any(line => line.StartsWith(header.Split(':')[0], StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("All", MessageKinds.AutoReply)]
    [InlineData("DR, OOF", MessageKinds.AutoReply)]
    [InlineData("DR, RN", MessageKinds.None)]
    public async Task ParseAsync_SuppressInAnAnswer_IsAMachines(string value, MessageKinds expected) =>
        Assert.Equal(expected, (await Mail.WithHeadersAsync("In-Reply-To: <1@x>", $"X-Auto-Response-Suppress: {value}")).Kinds);

    /// <summary>RFC 3834 3.3: an automatic reply also has a null reverse path.</summary>
    [Fact]
    public async Task ParseAsync_NullPathAndAutoReplied_IsAnAutoReply() =>
        Assert.Equal(MessageKinds.AutoReply, (await Mail.WithHeadersAsync("Return-Path: <>", "Auto-Submitted: auto-replied")).Kinds);

    [Fact]
    public async Task ParseAsync_DeliveryReportAndAutoReplied_IsABounce() => Assert.Equal(
        MessageKinds.Bounce,
        (await Mail.ParseAsync("Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; "
            + "boundary=b\n\n--b\n\nfailed\n--b--\n")).Kinds);

    [Fact]
    public async Task ParseAsync_ReadReceipt_IsAnAutoReply() => Assert.Equal(
        MessageKinds.AutoReply,
        (await Mail.ParseAsync("From: a@b.example\nContent-Type: multipart/report; report-type=disposition-notification; "
            + "boundary=b\n\n--b\n\nread\n--b--\n")).Kinds);

    [Theory]
    [InlineData("MAILER-DAEMON@mx.example")]
    [InlineData("Postmaster@mx.example")]
    public async Task ParseAsync_FromAMailSystem_IsABounce(string from) =>
        Assert.Equal(MessageKinds.Bounce, (await Mail.ParseAsync($"From: {from}\n\nx")).Kinds);

    [Fact]
    public async Task ParseAsync_ListThatAnswersByMachine_IsBoth() =>
        Assert.Equal(
            MessageKinds.AutoReply | MessageKinds.List,
            (await Mail.WithHeadersAsync("Auto-Submitted: auto-generated", "List-Id: <n.example>")).Kinds);
}
