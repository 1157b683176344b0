using System.Security.Claims;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the model of a client's page with a fixed number of queries.</summary>
public sealed class ClientPages(
    IClientStore clients, IMessageStore messages, ITicketStore tickets, TicketLists lists, MailViews views, IAgentDirectory agents)
{
    private const int MaxTickets = 20;
    private const int MaxNotes = 20;
    private const int MaxMails = 10;

    /// <param name="agent">The reader.</param>
    /// <param name="notesAfter">The key after which the notes are listed; null for the newest.</param>
    /// <param name="mailsAfter">The key after which the emails are listed; null for the newest.</param>
    public async Task<ClientPage> ReadAsync(
        ClaimsPrincipal user, Agent agent, Client client, string? notesAfter, string? mailsAfter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        var contacts = await clients.ListContactsAsync(client.Id, cancellationToken);
        var open = await lists.ReadAsync(
            new TicketQuery(IsOpen: true, ClientId: client.Id), new PageRequest(Size: MaxTickets), cancellationToken);
        var notes = await clients.ListNotesAsync(client.Id, new PageRequest(notesAfter, MaxNotes), cancellationToken);
        var mails = await messages.ListByClientAsync(client.Id, new PageRequest(mailsAfter, MaxMails), cancellationToken);

        return new ClientPage(
            client, contacts, open, await NotesAsync(user, agent, notes, contacts, cancellationToken), notesAfter,
            await MailsAsync(mails, cancellationToken), mailsAfter);
    }

    private async Task<Page<NoteRow>> NotesAsync(
        ClaimsPrincipal user, Agent agent, Page<CrmNote> notes, IReadOnlyList<Contact> contacts, CancellationToken cancellationToken)
    {
        var agentOf = await AgentNames.ReadAsync(agents, notes.Items.Select(note => note.AgentId).OfType<string>(), cancellationToken);
        var noteIds = notes.Items.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);

        // A person who may see the client may see the emails of its notes, but no email that was moved elsewhere.
        var found = (await messages.FindManyAsync([.. notes.Items.Select(note => note.MessageId).OfType<string>()], cancellationToken))
            .Where(mail => mail.CrmNoteId is { } noteId && noteIds.Contains(noteId)).ToList();
        var mailOf = await views.ManyAsync(user, agent, found, cancellationToken);
        var contactOf = contacts.ToDictionary(contact => contact.Id, contact => contact.Name);

        return new Page<NoteRow>(
            [
                .. notes.Items.Select(note => new NoteRow(
                    note,
                    note.AgentId is null ? "" : agentOf[note.AgentId],
                    note.ContactId is null ? null : contactOf.GetValueOrDefault(note.ContactId),
                    note.MessageId is null ? null : mailOf.GetValueOrDefault(note.MessageId))),
            ],
            notes.Next);
    }

    private async Task<Page<ClientMailRow>> MailsAsync(Page<MailMessage> mails, CancellationToken cancellationToken)
    {
        var ids = mails.Items.Select(mail => mail.TicketId).OfType<string>().Distinct().ToList();
        var ticketOf = (await tickets.FindManyAsync(ids, cancellationToken)).ToDictionary(ticket => ticket.Id);

        return new Page<ClientMailRow>(
            [.. mails.Items.Select(
                mail => new ClientMailRow(mail, mail.TicketId is null ? null : ticketOf.GetValueOrDefault(mail.TicketId)))],
            mails.Next);
    }
}
