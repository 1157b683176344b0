using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>Checks what was entered for a mailbox (C5, C6) and, only where nothing is wrong with it, copies it to the mailbox.</summary>
public sealed class MailboxValidation(
    IMailboxStore mailboxes, IGrantStore grants, IImportStateStore importStates, IAgentDirectory agents, IStringLocalizer<MailboxValidation> text)
{
    internal async Task<List<FieldError>> ApplyAsync(Mailbox mailbox, MailboxDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (await AddressErrorAsync(mailbox, details.Address, cancellationToken) is { } addressError)
        {
            errors.Add(new(nameof(details.Address), addressError));
        }

        var isShared = details.IsShared ?? mailbox.IsShared;
        if (isShared != mailbox.IsShared && mailbox.NormalizedAddress.Length > 0)
        {
            errors.Add(new(nameof(details.IsShared), text["An agent's mailbox can't become a shared one or the other way round. Remove it and add it anew."]));
        }

        if (!isShared && await AgentErrorAsync(mailbox, details.AgentId, cancellationToken) is { } agentError)
        {
            errors.Add(new(nameof(details.AgentId), agentError));
        }

        if (details.MatchedUse is not (TicketUse.Opportunity or TicketUse.Project))
        {
            errors.Add(new(nameof(details.MatchedUse), text["Emails are matched to opportunities or to projects."]));
        }

        if (errors.Count == 0)
        {
            mailbox.Address = details.Address.Trim();
            mailbox.NormalizedAddress = EmailAddress.Normalize(details.Address) ?? "";
            mailbox.IsShared = isShared;
            mailbox.AgentId = isShared ? "" : details.AgentId;
            mailbox.SharedWith = isShared ? [.. (details.SharedWith ?? [.. mailbox.SharedWith]).Distinct(StringComparer.Ordinal)] : [];
            mailbox.MatchingEnabled = !isShared && details.MatchingEnabled;
            mailbox.MatchedUse = details.MatchedUse;
        }

        return errors;
    }

    internal string Taken() => text["There is a mailbox with this address already. An address belongs to one mailbox."];

    private async Task<string?> AgentErrorAsync(Mailbox mailbox, string? agentId, CancellationToken cancellationToken)
    {
        // An agent who left keeps his mailbox until somebody chooses another one.
        if (mailbox.AgentId == agentId && !string.IsNullOrEmpty(agentId))
        {
            return null;
        }

        return (string.IsNullOrEmpty(agentId) ? null : await agents.FindAsync(agentId, cancellationToken)) switch
        {
            null => text["Choose the agent the mailbox belongs to."],
            { IsActive: false } agent => text["{0} is no longer active. Choose another agent.", agent.Name].Value,
            _ => null,
        };
    }

    private async Task<string?> AddressErrorAsync(Mailbox mailbox, string? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return text["Enter the mailbox's email address."];
        }

        var normalized = EmailAddress.Normalize(address);
        if (normalized is null || address.Contains('<', StringComparison.Ordinal))
        {
            return text["\"{0}\" is not an email address.", address.Trim()];
        }

        if (mailbox.NormalizedAddress == normalized)
        {
            return null;
        }

        if (await mailboxes.FindByAddressAsync(normalized, cancellationToken) is not null)
        {
            return Taken();
        }

        return await IsInUseAsync(mailbox.Id, cancellationToken)
            ? text["Mail of {0} was imported or somebody signed in to it. Remove this mailbox and add a new one instead.", mailbox.Address].Value
            : null;
    }

    private async Task<bool> IsInUseAsync(string id, CancellationToken cancellationToken) =>
        await grants.FindAsync(id, cancellationToken) is not null || await importStates.FindAsync(id, cancellationToken) is { Cursor: not null };
}
