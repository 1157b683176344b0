using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Content;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Demo.Steps;

/// <summary>Creates the connections as an administrator, then signs everyone in, in the same way as the pages do.</summary>
internal sealed class ConnectionsStep(DemoWorld world, ConsentPage consent)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (world.HasMail)
        {
            OpenAccounts(world.Sandbox);
        }

        foreach (var connection in DemoConnections.All)
        {
            var id = await ConnectAsync(connection, cancellationToken);
            world.Connections.Add(id);
            if (world.HasMail)
            {
                await SignInAsync(world.Agents[DemoPeople.Alex], id, null, DemoPeople.Alex, cancellationToken);
            }

            foreach (var mailbox in connection.Mailboxes)
            {
                await AddAsync(id, mailbox, cancellationToken);
            }
        }
    }

    private static void OpenAccounts(DemoSandbox sandbox)
    {
        foreach (var connection in DemoConnections.All)
        {
            sandbox.State.RegisterClient(connection.ClientId, connection.ClientSecret, sandbox.Callback.AbsoluteUri);
            foreach (var mailbox in connection.Mailboxes)
            {
                sandbox.State.AddAccount(mailbox.Address, mailbox.Name);
            }
        }
    }

    private async Task<string> ConnectAsync(DemoConnection connection, CancellationToken cancellationToken)
    {
        var made = await world.MakeAsync<ConnectionManager, SalesConnection>(connections =>
            connections.CreateAsync(connection.Name, "Google", connection.MatchingType, cancellationToken));
        await world.ChangeAsync<ConnectionManager>(connections =>
            connections.SaveSettingsAsync(
                made.Id, new Dictionary<string, string?> { ["ClientId"] = connection.ClientId, ["ClientSecret"] = connection.ClientSecret },
                cancellationToken));
        var saved = await world.DoAsync<IConnectionStore, SalesConnection?>(
            connections => connections.FindAsync(made.Id, cancellationToken));
        var details = new ConnectionDetails(
            connection.Name,
            connection.MatchingType,
            IntegratorEnabled: world.HasMail,
            DemoConnections.Schedule,
            DateOnly.FromDateTime(DemoConnections.Made.Before(world.Now).UtcDateTime),
            connection.ImportSent,
            LiteralSubject: false,
            ThreadMatching: true,
            connection.AmbiguityPolicy,
            ListMailOpensTickets: false,
            saved!.Version);
        await world.ChangeAsync<ConnectionManager>(connections => connections.UpdateAsync(made.Id, details, cancellationToken));
        return made.Id;
    }

    private async Task AddAsync(string connectionId, DemoMailbox mailbox, CancellationToken cancellationToken)
    {
        var owner = world.Agents[mailbox.Owner];
        var details = new MailboxDetails(
            mailbox.Address, owner.Id, mailbox.MatchedUse is not null, mailbox.MatchedUse ?? TicketUse.Opportunity);
        var added = await world.MakeAsync<MailboxManager, Mailbox>(
            mailboxes => mailboxes.AddAsync(connectionId, details, cancellationToken));
        if (mailbox.IsSignedIn && world.HasMail)
        {
            await SignInAsync(owner, connectionId, added.Id, mailbox.Address, cancellationToken);
        }
    }

    private async Task SignInAsync(Agent agent, string connectionId, string? mailboxId, string account, CancellationToken cancellationToken)
    {
        var start = await world.MakeAsync<SignInManager, StartedSignIn>(signIn =>
            signIn.BeginAsync(agent, connectionId, mailboxId, world.Sandbox.Callback.AbsoluteUri, cancellationToken));
        var answer = await consent.AllowAsync(start.Address, account, GoogleScopes.Mail, cancellationToken);
        var outcome = await world.DoAsync<SignInManager, SignInOutcome>(signIn =>
            signIn.CompleteAsync(agent, answer.State, answer.Code, answer.Error, cancellationToken));
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException($"The demo could not sign in to {account}: {outcome.Message}");
        }
    }
}
