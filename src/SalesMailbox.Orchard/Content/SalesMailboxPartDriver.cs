using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>Shows and edits a sales mailbox in the content editor and in the list of content items.</summary>
internal sealed class SalesMailboxPartDriver(
    IConnectionStore connections,
    IAgentDirectory agents,
    MailboxEdits rules,
    ContentEdits edits,
    TimeProvider time,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<SalesMailboxPartDriver> S)
    : EntityPartDriver<SalesMailboxPart, SalesMailboxEditorViewModel>(accessor, sentences, S)
{
    private readonly MailboxMapping _mapping = new();

    protected override async Task<IEnumerable<string?>> FactsAsync(SalesMailboxPart part) =>
    [
        part.IsShared
            ? S.Plural(part.SharedWith.Count, "Shared with {0} agent", "Shared with {0} agents").Value
            : (await agents.FindAsync(part.AgentId))?.Name,
        (await connections.FindAsync(part.ConnectionId))?.Name,
        (part.IsShared, part.MatchingEnabled, part.MatchedUse) switch
        {
            (true, _, _) => S["Sends only"],
            (_, false, _) => S["All email to My Inbox"],
            (_, _, TicketUse.Project) => S["Matched to projects"],
            _ => S["Matched to opportunities"],
        },
        part.Access switch
        {
            MailboxAccessState.Accessible => S["Accessible"].Value,
            MailboxAccessState.NotAccessible => S["Not accessible"].Value,
            _ => null,
        },
    ];

    protected override async Task ShowAsync(
        SalesMailboxPart part, SalesMailboxEditorViewModel model, bool isNew, SalesMailboxEditorViewModel? posted)
    {
        model.ConnectionId = part.ConnectionId;
        model.Address = part.Address;
        model.AgentId = part.AgentId;
        model.IsShared = part.IsShared;
        model.SharedWith = [.. part.SharedWith];
        model.MatchingEnabled = isNew || part.MatchingEnabled;
        model.MatchedUse = part.MatchedUse;
        model.Version = part.EntityVersion;
        model.IsNew = isNew;
        model.Connections = await connections.ListAsync();
        model.Agents = await agents.ForEditorAsync([part.AgentId, .. part.SharedWith]);
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxPart part, SalesMailboxEditorViewModel model, bool isNew)
    {
        var mailbox = _mapping.Read(part.ContentItem)!;
        mailbox.ConnectionId = isNew ? model.ConnectionId ?? "" : mailbox.ConnectionId;
        var applied = await rules.ApplyAsync(mailbox, model.ToDetails(isNew ? model.IsShared : null));
        if (applied.Succeeded)
        {
            var ended = applied.Value!.Ended;
            (mailbox.CreatedAt, mailbox.Version) = isNew ? (time.GetUtcNow(), 0) : (mailbox.CreatedAt, mailbox.Version + 1);
            _mapping.Write(mailbox, part.ContentItem);
            edits.Add(part.ContentItem, new ContentEdit(
                Prefix,
                write => MailboxEdits.WriteAsync(write),
                ended is null ? null : services => services.GetRequiredService<MailboxEdits>().EndGrantAsync(mailbox, ended)));
        }

        return applied;
    }
}
