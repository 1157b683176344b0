using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// My Inbox (B1 to B6, A2): an agent's own messages that are on no ticket, including those in Done, and the actions on them. Commits.
/// </summary>
/// <remarks>Agents have access only to their own messages; another agent's message is treated as if it did not exist.</remarks>
public sealed class InboxManager(
    IMessageStore messages,
    TicketSuggester suggester,
    InboxActions actions,
    MessageMover mover,
    TicketMail mail,
    FormReceipts receipts,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<InboxManager> logger)
{
    /// <summary>Lists the agent's inbox, newest first. The agent in the query is ignored.</summary>
    public Task<Page<MailMessage>> ListAsync(Agent agent, InboxQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(query);

        return messages.ListInboxAsync(query with { AgentId = agent.Id }, page, cancellationToken);
    }

    /// <summary>
    /// The message to open after this one; see <see cref="IMessageStore.FindNextInInboxAsync"/>. Call it before the message is moved.
    /// </summary>
    /// <returns>Null if no other message is left.</returns>
    public async Task<MailMessage?> FindNextAsync(
        Agent agent, InboxQuery query, string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return await FindAsync(agent, messageId, cancellationToken) is { } message
            ? await messages.FindNextInInboxAsync(query with { AgentId = agent.Id }, message, cancellationToken)
            : null;
    }

    /// <summary>Returns a message without marking it as read.</summary>
    /// <returns>Null if it is not in this agent's inbox.</returns>
    public Task<MailMessage?> PeekAsync(Agent agent, string messageId, CancellationToken cancellationToken = default) =>
        FindAsync(agent, messageId, cancellationToken);

    public Task<int> CountUnreadAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);

        return messages.CountUnreadAsync(agent.Id, cancellationToken);
    }

    /// <summary>Opens a message and marks it as read (here, never at the mail service).</summary>
    /// <returns>Null if it is not in this agent's inbox.</returns>
    public async Task<MailMessage?> OpenAsync(Agent agent, string messageId, CancellationToken cancellationToken = default)
    {
        var message = await FindAsync(agent, messageId, cancellationToken);
        if (message is { IsRead: false })
        {
            await SetReadAsync(message, true, cancellationToken);
        }

        return message;
    }

    public Task<Result> MarkUnreadAsync(Agent agent, string messageId, CancellationToken cancellationToken = default) =>
        MarkAsync(agent, messageId, false, cancellationToken);

    /// <summary>Marks a message as read or unread (here, never at the mail service).</summary>
    public async Task<Result> MarkAsync(Agent agent, string messageId, bool isRead, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result.Refused(InboxErrors.NotFound);
        }

        await SetReadAsync(message, isRead, cancellationToken);

        return Result.Success;
    }

    /// <returns>Null if the message is not in this agent's inbox.</returns>
    public async Task<InboxSuggestion?> SuggestAsync(Agent agent, string messageId, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is { } message
            ? await suggester.SuggestAsync(message, cancellationToken: cancellationToken)
            : null;

    /// <summary>B3: adds the message to an open ticket as an email action.</summary>
    public async Task<Result<AddToTicketResult>> AddToTicketAsync(
        Agent agent, string messageId, string ticketId, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is null
            ? Result<AddToTicketResult>.Refused(InboxErrors.NotFound)
            : await mover.MoveToTicketAsync(agent, messageId, ticketId, cancellationToken);

    /// <summary>The form for B4, filled from the message; null if it is not in this agent's inbox.</summary>
    /// <param name="agent">The current agent.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="sender">The address that was selected as its sender; null for the determined sender.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    public async Task<InboxTicketForm?> PrepareTicketAsync(
        Agent agent, string messageId, string? sender = null, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is { } message
            ? await actions.PrepareTicketAsync(agent, message, sender, cancellationToken)
            : null;

    /// <summary>B4: creates a new ticket, adds the sender as a contact if there is none, and adds the message to the timeline.</summary>
    public async Task<Result<Ticket>> AddNewTicketAsync(
        Agent agent, string messageId, InboxTicketForm form, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result<Ticket>.Refused(InboxErrors.NotFound);
        }

        var added = await actions.AddTicketAsync(agent, message, form, cancellationToken);
        if (!added.Succeeded)
        {
            return added;
        }

        await receipts.StageAsync(added.Value!.Id, cancellationToken);
        var committed = await CommitAsync(cancellationToken);

        return committed.Succeeded ? added : Result<Ticket>.Refused(committed.Errors);
    }

    /// <summary>The form for B5, filled from the message; null if it is not in this agent's inbox.</summary>
    /// <param name="agent">The current agent.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="sender">The address that was selected as its sender; null for the determined sender.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    public async Task<InboxNoteForm?> PrepareNoteAsync(
        Agent agent, string messageId, string? sender = null, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is { } message
            ? await actions.PrepareNoteAsync(message, sender, cancellationToken)
            : null;

    /// <summary>B5: adds the message as a note to a client.</summary>
    public async Task<Result<CrmNote>> AddAsCrmNoteAsync(
        Agent agent, string messageId, InboxNoteForm form, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result<CrmNote>.Refused(InboxErrors.NotFound);
        }

        var added = await actions.AddNoteAsync(agent, message, form, cancellationToken);
        if (!added.Succeeded)
        {
            return added;
        }

        await receipts.StageAsync(added.Value!.Id, cancellationToken);
        var committed = await CommitAsync(cancellationToken);

        return committed.Succeeded ? added : Result<CrmNote>.Refused(committed.Errors);
    }

    /// <summary>A2: removes the message from the list. In the Done view, all other actions are still available.</summary>
    public async Task<Result> DoneAsync(Agent agent, string messageId, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is not { } message ? Result.Refused(InboxErrors.NotFound)
            : message.Place == MessagePlace.Done ? Result.Refused(InboxErrors.DoneAlready)
            : await PlaceAsync(agent, message, MessagePlace.Done, cancellationToken);

    /// <summary>Moves a message from the Done view back to the list.</summary>
    public async Task<Result> MoveBackAsync(Agent agent, string messageId, CancellationToken cancellationToken = default) =>
        await FindAsync(agent, messageId, cancellationToken) is not { } message ? Result.Refused(InboxErrors.NotFound)
            : message.Place == MessagePlace.Inbox ? Result.Refused(FilingErrors.InInboxAlready)
            : await PlaceAsync(agent, message, MessagePlace.Inbox, cancellationToken);

    /// <summary>
    /// B6: deletes the message from the inbox; its row is kept, so that it is not imported again. For administrators only.
    /// </summary>
    public async Task<Result> DeleteAsync(Agent agent, string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (!agent.IsAdministrator)
        {
            return Result.Refused(InboxErrors.DeleteForAdministrators);
        }

        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result.Refused(InboxErrors.NotFound);
        }

        return await PlaceAsync(agent, message, MessagePlace.Deleted, cancellationToken);
    }

    private async Task<Result> PlaceAsync(Agent agent, MailMessage message, MessagePlace place, CancellationToken cancellationToken)
    {
        var from = message.Place;
        await mail.PlaceAsync(message, place, null, null, agent.Id, time.GetUtcNow(), cancellationToken);
        var committed = await CommitAsync(cancellationToken);
        if (committed.Succeeded)
        {
            logger.MessagePlaced(tenant.Name, message.MailboxId, agent.Id, message.Id, from, place);
        }

        return committed;
    }

    private async Task<MailMessage?> FindAsync(Agent agent, string messageId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var message = await messages.FindAsync(messageId, cancellationToken);

        return message is not null && message.Place.IsInMyInbox() && message.AgentId == agent.Id ? message : null;
    }

    private async Task SetReadAsync(MailMessage message, bool isRead, CancellationToken cancellationToken)
    {
        message.IsRead = isRead;
        await messages.UpdateAsync(message, cancellationToken);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (ConcurrencyException exception)
        {
            // The message was opened in two tabs at once; the reader can still see it.
            logger.MessageNotMarked(exception, tenant.Name, message.MailboxId, message.Id);
        }
    }

    private Task<Result> CommitAsync(CancellationToken cancellationToken) => Writes.TryAsync(
        work.CommitAsync,
        () => Result.Refused(InboxErrors.Changed),
        cancellationToken);
}
