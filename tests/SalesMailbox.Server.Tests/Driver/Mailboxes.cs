using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>Creates connections and signed-in mailboxes without the pages, for tests of other subjects.</summary>
public static class Mailboxes
{
    public const string ClientId = "tests.apps.googleusercontent.com";
    public const string Secret = "tests-secret";

    public static Dictionary<string, string?> Settings => new() { ["ClientId"] = ClientId, ["ClientSecret"] = Secret };

    /// <summary>Creates a connection with its credentials and with the integrator on.</summary>
    public static Task<SalesConnection> ConnectAsync(
        this ServerUnderTest server, string tenant = "default", string schedule = "0 0 1 1 *") =>
        server.InTenantAsync(tenant, async services =>
        {
            server.Gmail.RegisterClient(ClientId, Secret, server.Address + "/authcallback");
            var manager = services.GetRequiredService<ConnectionManager>();
            var connection = (await manager.CreateAsync("Acme mail", "Google", MatchingType.EmailAddressAndSubject)).Value!;
            Accept(await manager.SaveSettingsAsync(connection.Id, Settings));
            Accept(await manager.UpdateAsync(connection.Id, new ConnectionDetails(
                connection.Name, connection.MatchingType, true, schedule, null, false, false, true, AmbiguityPolicy.MostRecentlyActive,
                false, connection.Version)));
            return connection;
        });

    /// <summary>Creates a mailbox with its agent's sign-in. Without matching, email goes to My Inbox.</summary>
    public static async Task<Mailbox> AddMailboxAsync(
        this ServerUnderTest server,
        SalesConnection connection,
        string address,
        string tenant = "default",
        bool signedIn = true,
        bool matching = false)
    {
        var agent = await server.IdOfAsync(tenant, address);
        server.Gmail.AddAccount(address);
        return await server.InTenantAsync(tenant, async services =>
        {
            var added = await services.GetRequiredService<MailboxManager>().AddAsync(
                connection.Id, new MailboxDetails(address, agent, matching, TicketUse.Opportunity));
            Accept(added);
            if (signedIn)
            {
                await services.GetRequiredService<IGrantStore>().SaveAsync(new Grant
                {
                    SubjectId = added.Value!.Id,
                    Account = address,
                    ProtectedSecret = services.GetRequiredService<ISecretProtector>().Protect(
                        server.Gmail.IssueTokens(address, ClientId).RefreshToken!),
                    GrantedBy = agent,
                    GrantedAt = DateTimeOffset.UtcNow.AddMinutes(-1),
                    State = GrantState.Active,
                });
                await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            }

            return added.Value!;
        });
    }

    public static void Deliver(this ServerUnderTest server, string to, string subject, string from = "Clara <clara@brightwell.example>") =>
        server.Gmail.Deliver(to, Encoding.UTF8.GetBytes(
            $"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{Guid.NewGuid():N}@brightwell.example>\r\n\r\nHello\r\n"));

    /// <returns>The subjects in an agent's inbox, sorted. A message that is stored twice appears twice.</returns>
    public static async Task<List<string>> InboxAsync(this ServerUnderTest server, string agent, string tenant = "default")
    {
        var id = await server.IdOfAsync(tenant, agent);
        return await server.InTenantAsync(tenant, async services => (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(id), new PageRequest(Size: 500))).Items
            .Select(message => message.Subject).Order(StringComparer.Ordinal).ToList());
    }

    private static void Accept(Result result) => Assert.True(result.Succeeded, string.Join(' ', result.Errors));
}
