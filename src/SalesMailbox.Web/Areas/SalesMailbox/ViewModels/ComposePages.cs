using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>An uploaded file that is kept while a composer is shown again.</summary>
/// <param name="Key">Opaque; works only in the agent's own form.</param>
public sealed record DraftFile(string Key, OutgoingAttachment File);

public sealed class ComposeForm
{
    /// <summary>The action to run.</summary>
    public string? ActionId { get; set; }

    [RefersTo(ObjectKind.Quotation)]
    public string? QuotationId { get; set; }

    public string? MailboxId { get; set; }

    public string? To { get; set; }

    public string? Cc { get; set; }

    public string? Bcc { get; set; }

    public string? Subject { get; set; }

    /// <summary>The text from the rich editor.</summary>
    public string? Html { get; set; }

    /// <summary>The text from the plain field that is used without JavaScript.</summary>
    public string? Text { get; set; }

    [RefersTo(ObjectKind.Message)]
    public string? ReplyToMessageId { get; set; }

    public bool IncludeQuote { get; set; }

    public string? NewStatusId { get; set; }

    /// <summary>The keys of files that were uploaded earlier.</summary>
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
/// <param name="Nonce">The nonce of the editor's own style element, if the host has a content security policy.</param>
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
    /// <summary>When the quotation was sent last; null if it was never sent, and for other email.</summary>
    public DateTimeOffset? SentBefore { get; init; }

    /// <summary>Why To is empty or differs from the sender of the original email; null if there is nothing to explain.</summary>
    public string? ToNote { get; init; }

    /// <summary>Whether the person is already a recipient of the email as written.</summary>
    public bool IsRecipient(MessageAddress person) => new[] { Form.To, Form.Cc, Form.Bcc }
        .Any(field => RecipientList.Parse(field).Addresses
            .Any(address => string.Equals(address.Address, person.Address, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>The page of an action that sends no email.</summary>
public sealed record RunActionPage(Ticket Ticket, ActionDefinition Action, TicketStatus? NewStatus, string? Text);

/// <summary>An outbox message on a timeline.</summary>
/// <param name="IsOwn">Whether the reader sent it and so may retry or withdraw it.</param>
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
