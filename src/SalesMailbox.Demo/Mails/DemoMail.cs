namespace SalesMailbox.Demo.Mails;

/// <summary>A mail of the story.</summary>
public sealed record DemoMail
{
    public required DemoTime At { get; init; }

    /// <summary>As in a header: <c>Name &lt;address&gt;</c>. The same for <see cref="To"/> and <see cref="Cc"/>, with commas between several.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public string Cc { get; init; } = "";

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Beside the text.</summary>
    public string? Html { get; init; }

    /// <summary>The character set of the text; empty for windows-1252 that does not say so.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>The Message-ID without angle brackets; null for a mail without one.</summary>
    public string? Id { get; init; }

    /// <summary>The <see cref="Id"/> of the mail it answers.</summary>
    public string? InReplyTo { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<DemoFile> Attachments { get; init; } = [];

    /// <summary>Images the HTML shows as <c>cid:NAME</c>.</summary>
    public IReadOnlyList<DemoFile> Images { get; init; } = [];

    /// <summary>A mail that is attached as a message.</summary>
    public DemoMail? Forwarded { get; init; }

    /// <summary>Makes it a delivery report about that mail.</summary>
    public DemoBounce? Bounce { get; init; }

    /// <summary>Sent by a program: nobody's mailbox in the sandbox holds a copy, and nobody can write as its sender there.</summary>
    public bool IsFromProgram { get; init; }
}

/// <param name="Recipient">The recipient that the email did not reach.</param>
/// <param name="MessageId">The mail's Message-ID without angle brackets.</param>
/// <param name="Diagnostic">The other server's answer.</param>
public sealed record DemoBounce(string Recipient, string MessageId, string Subject, string Diagnostic);

public sealed record DemoFile(string Name, string MediaType, byte[] Content);
