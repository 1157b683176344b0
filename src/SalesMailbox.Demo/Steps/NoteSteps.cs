using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Steps;

/// <summary>Adds the notes to tickets and clients.</summary>
internal static class NoteSteps
{
    public static IEnumerable<DemoStep> All(DemoWorld world) =>
        DemoNotes.All.Select(note => new DemoStep(note.At.Before(world.Now), stop => WriteAsync(world, note, stop)));

    private static async Task WriteAsync(DemoWorld world, DemoNote note, CancellationToken cancellationToken)
    {
        var agent = world.Agents[note.Agent];
        if (note.Ticket is { } ticket)
        {
            await world.MakeAsync<TicketManager, Ticket>(
                tickets => tickets.AddNoteAsync(world.Tickets[ticket], note.Text, agent, cancellationToken));
        }

        if (note.Contact is { } contact)
        {
            var (clientId, contactId) = world.Contacts[contact.Address];
            await world.MakeAsync<ClientManager, CrmNote>(clients =>
                clients.AddNoteAsync(agent, clientId, new NoteForm(note.Subject, note.Text, contactId), cancellationToken));
        }
    }
}
