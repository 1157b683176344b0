namespace SalesMailbox.Demo.Mails;

/// <summary>An email of the story.</summary>
internal sealed record DemoMail
{
    public required DemoTime At { get; init; }

    /// <summary>
    /// The sender in the format of a header: <c>Name &lt;address&gt;</c>. <see cref="To"/> and <see cref="Cc"/> have the same format, with
    /// commas between several.
    /// </summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public string Cc { get; init; } = "";

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The HTML part, in addition to the text.</summary>
    public string? Html { get; init; }

    /// <summary>The character set of the text; empty for windows-1252 without a declaration.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>The Message-ID without angle brackets; null for an email without one.</summary>
    public string? Id { get; init; }

    /// <summary>The <see cref="Id"/> of the email that this one answers.</summary>
    public string? InReplyTo { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<DemoFile> Attachments { get; init; } = [];

    /// <summary>The images that the HTML refers to as <c>cid:NAME</c>.</summary>
    public IReadOnlyList<DemoFile> Images { get; init; } = [];

    /// <summary>An email that is attached as a message.</summary>
    public DemoMail? Forwarded { get; init; }

    /// <summary>Makes this email a delivery report about another email.</summary>
    public DemoBounce? Bounce { get; init; }

    /// <summary>Whether a program sent it. Then no mailbox in the sandbox has a copy, and nobody can write as its sender there.</summary>
    public bool IsFromProgram { get; init; }
}

/// <param name="Recipient">The recipient that the email did not reach.</param>
/// <param name="MessageId">The email's Message-ID without angle brackets.</param>
/// <param name="Diagnostic">The other server's answer.</param>
internal sealed record DemoBounce(string Recipient, string MessageId, string Subject, string Diagnostic);

/// <summary>An attachment or an inline image.</summary>
internal sealed record DemoFile(string Name, string MediaType, byte[] Content);
