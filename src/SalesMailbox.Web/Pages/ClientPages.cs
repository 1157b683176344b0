using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Puts together a client's page.</summary>
public sealed class ClientPages(IClientStore clients, IMessageStore messages, TicketLists tickets, IAgentDirectory agents)
{
    private const int MaxTickets = 20;
    private const int MaxNotes = 20;
    private const int MaxMails = 10;

    public async Task<ClientPage> ReadAsync(Client client, string? notesAfter, string? mailsAfter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        var contacts = await clients.ListContactsAsync(client.Id, cancellationToken);
        var open = await tickets.ReadAsync(new TicketQuery(IsOpen: true, ClientId: client.Id), new PageRequest(Size: MaxTickets), cancellationToken);
        var notes = await clients.ListNotesAsync(client.Id, new PageRequest(notesAfter, MaxNotes), cancellationToken);
        var mails = await messages.ListByClientAsync(client.Id, new PageRequest(mailsAfter, MaxMails), cancellationToken);

        return new ClientPage(client, contacts, open, await RowsAsync(notes, contacts, cancellationToken), notesAfter, mails, mailsAfter);
    }

    private async Task<Page<NoteRow>> RowsAsync(Page<CrmNote> notes, IReadOnlyList<Contact> contacts, CancellationToken cancellationToken)
    {
        var agentOf = await AgentNames.ReadAsync(agents, notes.Items.Select(note => note.AgentId).OfType<string>(), cancellationToken);
        var mailOf = (await messages.FindManyAsync([.. notes.Items.Select(note => note.MessageId).OfType<string>()], cancellationToken)).ToDictionary(mail => mail.Id);
        var contactOf = contacts.ToDictionary(contact => contact.Id, contact => contact.Name);

        return new Page<NoteRow>(
            [
                .. notes.Items.Select(note => new NoteRow(
                    note,
                    note.AgentId is null ? "" : agentOf.GetValueOrDefault(note.AgentId, ""),
                    note.ContactId is null ? null : contactOf.GetValueOrDefault(note.ContactId),
                    note.MessageId is null ? null : mailOf.GetValueOrDefault(note.MessageId))),
            ],
            notes.Next);
    }
}
