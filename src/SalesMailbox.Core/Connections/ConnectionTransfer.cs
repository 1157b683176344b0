using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// Transfers connections and their mailboxes to another installation. Secrets are not transferred, so a new connection imports nothing
/// until an administrator enters the secrets and switches the integrator on. An existing connection keeps working.
/// </summary>
public sealed class ConnectionTransfer(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IAgentDirectory agents,
    ConnectionManager connectionManager,
    MailboxManager mailboxManager)
{
    /// <summary>Exports all connections, with or without their mailboxes.</summary>
    public async Task<IReadOnlyList<ConnectionTemplate>> ExportAsync(bool withMailboxes, CancellationToken cancellationToken = default)
    {
        var templates = new List<ConnectionTemplate>();
        foreach (var connection in await connections.ListAsync(cancellationToken))
        {
            templates.Add(new ConnectionTemplate
            {
                Id = connection.Id,
                Name = connection.Name,
                Type = connection.Type,
                MatchingType = connection.MatchingType,
                Settings = new Dictionary<string, string>(connection.Settings),
                Schedule = connection.Schedule,
                BackfillFrom = connection.BackfillFrom,
                ImportSent = connection.ImportSent,
                LiteralSubject = connection.LiteralSubject,
                ThreadMatching = connection.ThreadMatching,
                AmbiguityPolicy = connection.AmbiguityPolicy,
                ListMailOpensTickets = connection.ListMailOpensTickets,
                HoldDmarcFailures = connection.HoldDmarcFailures,
                Mailboxes = withMailboxes ? await MailboxesAsync(connection.Id, cancellationToken) : [],
            });
        }

        return templates;
    }

    /// <summary>Adds the connection, or changes the one with the same id or name; then adds or changes its mailboxes.</summary>
    /// <returns>The errors; everything else is done. Field names are the managers'.</returns>
    public async Task<Result> ImportAsync(ConnectionTemplate template, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        var stored = await FindAsync(template, cancellationToken);
        if (stored is null)
        {
            var created = await connectionManager.CreateAsync(
                template.Name, template.Type, template.MatchingType, template.Id, cancellationToken);
            if (!created.Succeeded)
            {
                return new Result(created.Errors);
            }

            stored = created.Value!;
        }

        var identified = await connectionManager.SetPortableAsync(stored.Id, template.Settings, cancellationToken);
        var updated = identified.Succeeded
            ? await connectionManager.UpdateAsync(stored.Id, DetailsOf(template, stored), cancellationToken)
            : identified;
        return updated.Succeeded ? await ImportMailboxesAsync(stored.Id, template.Mailboxes, cancellationToken) : updated;
    }

    private static ConnectionDetails DetailsOf(ConnectionTemplate template, SalesConnection stored) => new(
        template.Name, template.MatchingType, stored.IntegratorEnabled, template.Schedule, template.BackfillFrom, template.ImportSent,
        template.LiteralSubject,
        template.ThreadMatching, template.AmbiguityPolicy, template.ListMailOpensTickets, stored.Version)
    {
        HoldDmarcFailures = template.HoldDmarcFailures,
    };

    private async Task<SalesConnection?> FindAsync(ConnectionTemplate template, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(template.Id)
            ? (await connections.ListAsync(cancellationToken))
                .FirstOrDefault(connection => string.Equals(connection.Name, template.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            : await connections.FindAsync(template.Id, cancellationToken);

    private async Task<IReadOnlyList<MailboxTemplate>> MailboxesAsync(string connectionId, CancellationToken cancellationToken)
    {
        var templates = new List<MailboxTemplate>();
        foreach (var mailbox in await mailboxes.ListByConnectionAsync(connectionId, cancellationToken))
        {
            var agent = await agents.FindAsync(mailbox.AgentId, cancellationToken);
            var sharedWith = new List<string>();
            foreach (var id in mailbox.SharedWith)
            {
                sharedWith.Add((await agents.FindAsync(id, cancellationToken))?.SignInName ?? "");
            }

            templates.Add(new MailboxTemplate(mailbox.Address, agent?.SignInName ?? "", mailbox.MatchingEnabled, mailbox.MatchedUse,
                mailbox.IsShared, [.. sharedWith.Where(name => name.Length > 0)]));
        }

        return templates;
    }

    private async Task<Result> ImportMailboxesAsync(
        string connectionId, IReadOnlyList<MailboxTemplate> templates, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var byName = (await agents.ListAsync(cancellationToken)).ToLookup(agent => agent.SignInName, StringComparer.OrdinalIgnoreCase);
        foreach (var template in templates)
        {
            var agent = byName[template.Agent].FirstOrDefault();
            if (agent is null && !template.IsShared)
            {
                errors.Add(MailboxErrors.UnknownAgent.At(nameof(Mailbox.AgentId), template.Address, template.Agent));
                continue;
            }

            var known = EmailAddress.Normalize(template.Address) is { } address
                ? await mailboxes.FindByAddressAsync(address, cancellationToken)
                : null;
            var sharedWith = (template.SharedWith ?? []).SelectMany(name => byName[name].Take(1)).Select(with => with.Id).ToList();
            var details = new MailboxDetails(
                template.Address, agent?.Id ?? "", template.MatchingEnabled, template.MatchedUse, null, template.IsShared, sharedWith);
            errors.AddRange(known is null || known.ConnectionId != connectionId
                ? (await mailboxManager.AddAsync(connectionId, details, cancellationToken)).Errors
                : (await mailboxManager.UpdateAsync(known.Id, details, cancellationToken)).Errors);
        }

        return new Result(errors);
    }
}
