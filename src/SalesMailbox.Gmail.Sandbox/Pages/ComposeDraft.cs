using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The initial values of the compose form.</summary>
internal sealed record ComposeDraft(string From, string FromName, string To, string Subject, string Text, string? InReplyTo)
{
    public static ComposeDraft Empty(AccountSummary? from, string? to) =>
        new(from?.Address ?? string.Empty, from?.DisplayName ?? string.Empty, to ?? string.Empty, string.Empty, string.Empty, null);

    /// <summary>Creates the draft of an answer by the owner of the mailbox.</summary>
    public static ComposeDraft Reply(AccountSummary owner, SandboxMessage message, byte[] raw)
    {
        var mail = MessageReader.Parse(raw);
        var answerTo = mail is null ? null : mail.ReplyTo.Count > 0 ? mail.ReplyTo : mail.From;
        var subject = message.Facts.Subject;
        var quoted = mail is null
            ? string.Empty
            : string.Join('\n', MessageReader.Text(mail).TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(line => "> " + line));
        return new ComposeDraft(
            owner.Address,
            owner.DisplayName,
            answerTo?.ToString() ?? message.Facts.From,
            subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? subject : "Re: " + subject,
            $"\n\n{message.Facts.From} wrote:\n{quoted}\n",
            message.Facts.MessageId);
    }
}
