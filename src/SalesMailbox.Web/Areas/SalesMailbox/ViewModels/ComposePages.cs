using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A file that is kept for a composer that is shown again.</summary>
/// <param name="Key">Opaque; only the agent's own form can use it.</param>
public sealed record DraftFile(string Key, OutgoingAttachment File);

public sealed class ComposeForm
{
    /// <summary>The action that is run.</summary>
    public string? ActionId { get; set; }

    [Names(ObjectKind.Quotation)]
    public string? QuotationId { get; set; }

    public string? MailboxId { get; set; }

    public string? To { get; set; }

    public string? Cc { get; set; }

    public string? Bcc { get; set; }

    public string? Subject { get; set; }

    /// <summary>From the rich editor.</summary>
    public string? Html { get; set; }

    /// <summary>From the plain field that is there without JavaScript.</summary>
    public string? Text { get; set; }

    [Names(ObjectKind.Message)]
    public string? ReplyToMessageId { get; set; }

    public bool IncludeQuote { get; set; }

    public string? NewStatusId { get; set; }

    /// <summary>Keys of files that were uploaded before.</summary>
    public IReadOnlyList<string>? Kept { get; set; }

    public IReadOnlyList<IFormFile>? Files { get; set; }

    public MailDraft ToDraft(string ticketId, ActionDefinition? action, string? clientId, IReadOnlyList<DraftFile> files) => new()
    {
        TicketId = ticketId,
        Action = action,
        QuotationId = QuotationId,
        ClientId = clientId,
        MailboxId = MailboxId,
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        Subject = Subject,
        Html = Html,
        Text = Text,
        ReplyToMessageId = ReplyToMessageId,
        IncludeQuote = IncludeQuote,
        NewStatusId = NewStatusId,
        Attachments = [.. files.Select(file => file.File)],
    };
}

/// <summary>The composer.</summary>
/// <param name="Nonce">For the editor's own style element, where the host has a content security policy.</param>
public sealed record ComposePage(
    Ticket Ticket,
    string Title,
    ComposeForm Form,
    SenderResolution Sender,
    IReadOnlyList<DraftFile> Files,
    QuotedMail? Quoted,
    IReadOnlyList<MessageAddress> People,
    IReadOnlyList<TicketStatus> Statuses,
    string Nonce)
{
    /// <summary>When the quotation was sent before; null where it was not, and for any other mail.</summary>
    public DateTimeOffset? SentBefore { get; init; }

    /// <summary>Why To is empty, or goes to someone else than From; null where there is nothing to say.</summary>
    public string? ToNote { get; init; }

    /// <summary>Whether the mail goes to that person as it is written: then there is nothing to add.</summary>
    public bool IsRecipient(MessageAddress person) => new[] { Form.To, Form.Cc, Form.Bcc }
        .Any(field => RecipientList.Parse(field).Addresses.Any(address => string.Equals(address.Address, person.Address, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>An action that sends nothing.</summary>
public sealed record RunActionPage(Ticket Ticket, ActionDefinition Action, TicketStatus? NewStatus, string? Text);

/// <summary>A mail of the outbox on a timeline.</summary>
/// <param name="IsOwn">The reader sent it: they may retry and take it back.</param>
public sealed record OutgoingView(OutgoingMail Mail, string SourceWords, bool IsOwn)
{
    public bool IsMoving => Mail.State is OutgoingState.Queued or OutgoingState.Sending;

    public IEnumerable<MessageAddress> To => Mail.Recipients.Where(address => address.Role == AddressRole.To);
}

/// <summary>The form of an agent's signature.</summary>
public sealed class SignatureForm
{
    public string? Html { get; set; }

    public string? Text { get; set; }
}

public sealed record SignaturePage(SignatureForm Form, string Nonce);
