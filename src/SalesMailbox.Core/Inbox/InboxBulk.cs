using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Runs the actions of My Inbox on several messages (B7). Each message has its own commit and its own outcome, so one failure does not
/// affect the others.
/// </summary>
public sealed class InboxBulk(IWorkScopes scopes, TimeProvider time, IStringLocalizer<InboxBulk> text)
{
    /// <summary>Maximum number of messages; more than one page of the list.</summary>
    public const int Max = 100;

    private const int MaxSubject = 1000;

    /// <summary>Runs B3 for each message. Refused as a whole if messages can't be added to the ticket.</summary>
    public async Task<Result<BulkOutcome>> AddToTicketAsync(
        Agent agent, IReadOnlyList<string> messageIds, string ticketId, CancellationToken cancellationToken = default)
    {
        var (ticket, wereThere) = ((Ticket?)null, 0);
        var done = await RunAsync(agent, InboxActionKind.ToTicket, messageIds, "TicketId", async (inbox, id) =>
        {
            var added = await inbox.AddToTicketAsync(agent, id, ticketId, cancellationToken);
            ticket = added.Value?.Ticket ?? ticket;
            wereThere += added.Value is { AlreadyShown: true } ? 1 : 0;
            return added;
        }, cancellationToken);
        return done.Succeeded ? Result<BulkOutcome>.Done(done.Value! with { Ticket = ticket, AlreadyShownCount = wereThere }) : done;
    }

    /// <summary>Runs B5 for each message, all on one client: each message becomes a note with its own subject and text.</summary>
    public Task<Result<BulkOutcome>> AddAsCrmNotesAsync(
        Agent agent, IReadOnlyList<string> messageIds, string? clientId, CancellationToken cancellationToken = default) =>
        RunAsync(agent, InboxActionKind.CrmNote, messageIds, nameof(InboxNoteForm.ClientId), async (inbox, id) =>
        {
            // Without a form, the message no longer exists. The client is then irrelevant, and the result reports the missing message.
            var form = await inbox.PrepareNoteAsync(agent, id, cancellationToken: cancellationToken) ?? new InboxNoteForm(clientId, "", "");
            var subject = form.Subject.Length + form.Text.Length == 0 ? text["(no subject)"].Value : TextCut.Of(form.Subject, MaxSubject);
            return await inbox.AddAsCrmNoteAsync(
                agent,
                id,
                form with { ClientId = clientId, Subject = subject, ContactId = form.ClientId == clientId ? form.ContactId : null },
                cancellationToken);
        }, cancellationToken);

    /// <summary>Runs A2 for each message.</summary>
    public Task<Result<BulkOutcome>> DoneAsync(
        Agent agent, IReadOnlyList<string> messageIds, CancellationToken cancellationToken = default) =>
        RunAsync(agent, InboxActionKind.Done, messageIds, "", async (inbox, id) => await inbox.DoneAsync(agent, id, cancellationToken),
            cancellationToken);

    /// <summary>Moves each message from the Done view back to the list.</summary>
    public Task<Result<BulkOutcome>> MoveBackAsync(
        Agent agent, IReadOnlyList<string> messageIds, CancellationToken cancellationToken = default) =>
        RunAsync(agent, InboxActionKind.MoveBack, messageIds, "",
            async (inbox, id) => await inbox.MoveBackAsync(agent, id, cancellationToken), cancellationToken);

    public Task<Result<BulkOutcome>> MarkAsync(
        Agent agent, IReadOnlyList<string> messageIds, bool isRead, CancellationToken cancellationToken = default) =>
        RunAsync(agent, null, messageIds, "", async (inbox, id) => await inbox.MarkAsync(agent, id, isRead, cancellationToken),
            cancellationToken);

    /// <summary>Runs B6 for each message. For administrators only.</summary>
    public Task<Result<BulkOutcome>> DeleteAsync(
        Agent agent, IReadOnlyList<string> messageIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return agent.IsAdministrator
            ? RunAsync(agent, InboxActionKind.Delete, messageIds, "",
                async (inbox, id) => await inbox.DeleteAsync(agent, id, cancellationToken), cancellationToken)
            : Task.FromResult(Result<BulkOutcome>.Refused(InboxErrors.DeleteForAdministrators));
    }

    /// <summary>
    /// The given messages that are in the agent's inbox, including its Done view, newest first; a form about them shows these.
    /// </summary>
    public async Task<IReadOnlyList<MailMessage>> FindAsync(
        Agent agent, IReadOnlyList<string> messageIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(messageIds);
        await using var scope = scopes.Open();
        var found = await scope.Services.GetRequiredService<IMessageStore>().FindManyAsync(
            [.. messageIds.Distinct().Take(Max)], cancellationToken);
        return
        [
            .. found.Where(message => message.Place.IsInMyInbox() && message.AgentId == agent.Id)
                .OrderByDescending(message => message.ReceivedAt).ThenByDescending(message => message.Id, StringComparer.Ordinal),
        ];
    }

    /// <returns>The client of all senders; null if they have different clients, or if one is unknown.</returns>
    public async Task<Client?> SuggestClientAsync(IReadOnlyList<MailMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        await using var scope = scopes.Open();
        var finder = scope.Services.GetRequiredService<ClientFinder>();
        Client? agreed = null;
        foreach (var sender in messages.Select(message => message.FromAddress).Distinct())
        {
            var client = (await finder.FindForSenderAsync(sender, cancellationToken)).Client;
            if (client is null || (agreed is not null && agreed.Id != client.Id))
            {
                return null;
            }

            agreed = client;
        }

        return agreed;
    }

    /// <param name="common">The field that applies to all messages: an error in it is an error for all of them.</param>
    private async Task<Result<BulkOutcome>> RunAsync(
        Agent agent,
        InboxActionKind? kind,
        IReadOnlyList<string> messageIds,
        string common,
        Func<InboxManager, string, Task<Result>> act,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messageIds);
        var wanted = messageIds.Distinct().ToList();
        if (wanted.Count is 0 or > Max)
        {
            return Result<BulkOutcome>.Refused(
                wanted.Count == 0 ? InboxErrors.NothingSelected.At("") : InboxErrors.TooManySelected.At("", Max));
        }

        var begun = UndoableAction.Begin(agent, kind ?? default, time);
        var (done, refused) = (new List<string>(), new List<InboxRefusal>());
        foreach (var id in wanted)
        {
            var result = await ActAsync(act, id);
            if (result.Succeeded)
            {
                done.Add(id);
            }
            else if (common.Length > 0 && done.Count == 0 && result.Errors[0].Field == common)
            {
                return Result<BulkOutcome>.Refused(result.Errors);
            }
            else
            {
                refused.Add(await DescribeAsync(agent, kind, id, result, cancellationToken));
            }
        }

        return Result<BulkOutcome>.Done(new BulkOutcome(done, refused, kind is null || done.Count == 0 ? null : begun.Ended(time, done)));
    }

    private async Task<Result> ActAsync(Func<InboxManager, string, Task<Result>> act, string id)
    {
        await using var scope = scopes.Open();
        return await act(scope.Services.GetRequiredService<InboxManager>(), id);
    }

    // Uses a new scope: after a failed commit, the other scope contains the intended state and not the actual one.
    private async Task<InboxRefusal> DescribeAsync(
        Agent agent, InboxActionKind? kind, string id, Result result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        MessagePlace[] expected = kind == InboxActionKind.Done ? [MessagePlace.Inbox] : [MessagePlace.Inbox, MessagePlace.Done];
        return await scope.Services.GetRequiredService<ConflictExplainer>().DescribeAsync(
            agent, id, expected, result.Errors[0].Text, cancellationToken);
    }
}
