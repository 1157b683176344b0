using SalesMailbox.Core.Clients;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Steps;

/// <summary>
/// Creates the clients with their contacts. Each contact gets a mailbox in the sandbox, so that email can be written as the contact.
/// </summary>
internal static class ClientsStep
{
    public static async Task RunAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        foreach (var client in DemoClients.All)
        {
            var form = new ClientForm(client.Name, [client.Domain], "https://www." + client.Domain, client.Phone);
            var made = await world.MakeAsync<ClientManager, Client>(clients => clients.CreateAsync(form, cancellationToken));
            foreach (var contact in client.Contacts)
            {
                var entered = new ContactForm(contact.Name, contact.Address, contact.JobTitle);
                var added = await world.MakeAsync<ClientManager, Contact>(
                    clients => clients.AddContactAsync(made.Id, entered, cancellationToken));
                world.Contacts[contact.Address] = (made.Id, added.Id);
                if (world.HasMail)
                {
                    world.Sandbox.State.AddOutsider(contact.Address, contact.Name);
                }
            }
        }
    }
}
