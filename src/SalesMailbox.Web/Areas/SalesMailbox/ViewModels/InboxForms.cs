using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The posted form of "Add new opportunity" (B4).</summary>
public sealed class NewOpportunityForm
{
    public string? Summary { get; set; }

    public string? Details { get; set; }

    public string? TypeId { get; set; }

    /// <summary>The client; empty for a new client with the name <see cref="NewClientName"/>.</summary>
    [RefersTo(ObjectKind.Client)]
    public string? ClientId { get; set; }

    public string? NewClientName { get; set; }

    /// <summary>The email domain of the new client; empty for none.</summary>
    public string? NewClientDomain { get; set; }

    /// <summary>The sender's name, for the new contact.</summary>
    public string? ContactName { get; set; }

    public string? AgentId { get; set; }

    /// <summary>The address of the chosen sender.</summary>
    public string? Sender { get; set; }

    /// <summary>The address of the sender that the form was filled for.</summary>
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
        Summary ?? "", Details ?? "", TypeId: Blank(TypeId), ClientId: Blank(ClientId), NewClientName: NewClientName,
        ContactName: Blank(ContactName), AgentId: Blank(AgentId),
        NewClientDomain: Blank(NewClientDomain), Sender: Blank(Sender));

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <param name="SuggestedClient">The reason for the suggested client, in words; null if none is suggested.</param>
/// <param name="Contact">The sender's name if the sender is already a contact.</param>
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

/// <summary>The possible senders of a message.</summary>
/// <param name="Parties">The senders, most likely first.</param>
/// <param name="Chosen">The address that the form is filled for.</param>
public sealed record SenderChoices(IReadOnlyList<SendingParty> Parties, string Chosen)
{
    public static SenderChoices Of(MailMessage message, string? chosen) =>
        new(SendingParty.Choices(message), (SendingParty.Choose(message, chosen) ?? SendingParty.Of(message)).Address);
}

/// <summary>The posted form of "Add as CRM note" (B5).</summary>
public sealed class CrmNoteForm
{
    [RefersTo(ObjectKind.Client)]
    public string? ClientId { get; set; }

    [RefersTo(ObjectKind.Contact)]
    public string? ContactId { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>The address of the chosen sender.</summary>
    public string? Sender { get; set; }

    /// <summary>The address of the sender that the form was filled for.</summary>
    public string? ShownSender { get; set; }

    public InboxNoteForm ToForm() => new(
        string.IsNullOrEmpty(ClientId) ? null : ClientId, Subject ?? "", Text ?? "", string.IsNullOrEmpty(ContactId) ? null : ContactId,
        string.IsNullOrEmpty(Sender) ? null : Sender);
}

/// <param name="SuggestedClient">The reason for the suggested client, in words; null if none is suggested.</param>
public sealed record CrmNotePane(
    InboxFilter Filter,
    MailMessage Message,
    CrmNoteForm Form,
    ClientPicker Client,
    ContactPicker Contact,
    string? SuggestedClient,
    SenderChoices Senders) : InboxPane(Filter, Message);
