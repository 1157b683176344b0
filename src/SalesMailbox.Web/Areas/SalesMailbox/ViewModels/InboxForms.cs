using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>"Add new opportunity" (B4) as it is posted.</summary>
public sealed class NewOpportunityForm
{
    public string? Summary { get; set; }

    public string? Details { get; set; }

    public string? TypeId { get; set; }

    /// <summary>Empty: a new client of <see cref="NewClientName"/>.</summary>
    [Names(ObjectKind.Client)]
    public string? ClientId { get; set; }

    public string? NewClientName { get; set; }

    /// <summary>The mail domain of the new client; empty for none.</summary>
    public string? NewClientDomain { get; set; }

    /// <summary>The sender's name, for the contact that is made of them.</summary>
    public string? ContactName { get; set; }

    public string? AgentId { get; set; }

    /// <summary>The address of who is taken for the sender.</summary>
    public string? Sender { get; set; }

    /// <summary>The sender that the form was filled for.</summary>
    public string? ShownSender { get; set; }

    public static NewOpportunityForm Of(InboxTicketForm form, string? typeId)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Summary = form.Summary,
            Details = form.Details,
            TypeId = typeId,
            ClientId = form.ClientId,
            NewClientName = form.NewClientName,
            NewClientDomain = form.NewClientDomain,
            ContactName = form.ContactName,
            AgentId = form.AgentId,
            Sender = form.Sender,
            ShownSender = form.Sender,
        };
    }

    public InboxTicketForm ToForm() => new(
        Summary ?? "", Details ?? "", TypeId: Blank(TypeId), ClientId: Blank(ClientId), NewClientName: NewClientName, ContactName: Blank(ContactName), AgentId: Blank(AgentId),
        NewClientDomain: Blank(NewClientDomain), Sender: Blank(Sender));

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <param name="SuggestedClient">Why the client chosen at first was suggested, in words; null without one.</param>
/// <param name="Contact">The sender's name where they are a contact already.</param>
public sealed record NewOpportunityPane(
    InboxFilter Filter,
    MailMessage Message,
    NewOpportunityForm Form,
    ClientPicker Client,
    string? SuggestedClient,
    string? Contact,
    IReadOnlyList<TicketType> Types,
    IReadOnlyList<Agent> Agents,
    SenderChoices Senders) : InboxPane(Filter, Message);

/// <summary>Who a message may be from.</summary>
/// <param name="Parties">The one that was found first.</param>
/// <param name="Chosen">The address the form is filled for.</param>
public sealed record SenderChoices(IReadOnlyList<SendingParty> Parties, string Chosen)
{
    public static SenderChoices Of(MailMessage message, string? chosen) =>
        new(SendingParty.Choices(message), (SendingParty.Choose(message, chosen) ?? SendingParty.Of(message)).Address);
}

/// <summary>"Add as CRM note" (B5) as it is posted.</summary>
public sealed class CrmNoteForm
{
    [Names(ObjectKind.Client)]
    public string? ClientId { get; set; }

    [Names(ObjectKind.Contact)]
    public string? ContactId { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>The address of who is taken for the sender.</summary>
    public string? Sender { get; set; }

    /// <summary>The sender that the form was filled for.</summary>
    public string? ShownSender { get; set; }

    public InboxNoteForm ToForm() => new(
        string.IsNullOrEmpty(ClientId) ? null : ClientId, Subject ?? "", Text ?? "", string.IsNullOrEmpty(ContactId) ? null : ContactId, string.IsNullOrEmpty(Sender) ? null : Sender);
}

/// <param name="SuggestedClient">Why the client chosen at first was suggested, in words; null without one.</param>
public sealed record CrmNotePane(
    InboxFilter Filter, MailMessage Message, CrmNoteForm Form, ClientPicker Client, ContactPicker Contact, string? SuggestedClient, SenderChoices Senders) : InboxPane(Filter, Message);
