using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>What the list of My Inbox shows. It goes along in every address of the inbox, so that the list stays as it is while mail is opened and filed.</summary>
public sealed class InboxFilter
{
    /// <summary>Words to search for.</summary>
    public string? Find { get; set; }

    public bool Unread { get; set; }

    public bool Files { get; set; }

    /// <summary>The id of one of the agent's mailboxes.</summary>
    public string? Mailbox { get; set; }

    /// <summary>A page of older mail.</summary>
    public string? After { get; set; }

    /// <summary>What is done, instead of what is in the list.</summary>
    public bool Done { get; set; }

    /// <summary>The id of another agent whose inbox it is; null for one's own.</summary>
    public string? Of { get; set; }

    /// <summary>The controller whose pages show the list.</summary>
    public string Controller => string.IsNullOrEmpty(Of) ? "Inbox" : "Inboxes";

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Find) || Unread || Files || !string.IsNullOrEmpty(Mailbox);

    /// <summary>For asp-all-route-data.</summary>
    public Dictionary<string, string> Routes => RoutesAfter(After);

    /// <summary>The same for another agent's inbox, from its newest mail on. Their mailboxes are others.</summary>
    public Dictionary<string, string> RoutesOf(string? agentId) =>
        new InboxFilter { Find = Find, Unread = Unread, Files = Files, Done = Done, Of = agentId }.Routes;

    /// <summary>The other view, from its newest message on.</summary>
    public Dictionary<string, string> RoutesOfView(bool done) => new InboxFilter { Find = Find, Files = Files, Mailbox = Mailbox, Done = done, Of = Of }.Routes;

    /// <summary>The same for another page of the list.</summary>
    public Dictionary<string, string> RoutesAfter(string? after)
    {
        var routes = new Dictionary<string, string>();
        Add("find", string.IsNullOrWhiteSpace(Find) ? null : Find);
        Add("unread", Unread ? "true" : null);
        Add("files", Files ? "true" : null);
        Add("mailbox", Mailbox);
        Add("after", after);
        Add("done", Done ? "true" : null);
        Add("of", Of);
        return routes;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                routes[name] = value;
            }
        }
    }

    /// <summary>The same with the id of a mail. Not asp-route-id beside asp-all-route-data: the one that comes last would win alone.</summary>
    public Dictionary<string, string> RoutesTo(string id) => new(Routes) { ["id"] = id };

    public InboxQuery ToQuery(string agentId) => new(agentId, string.IsNullOrWhiteSpace(Find) ? null : Find, Unread, string.IsNullOrEmpty(Mailbox) ? null : Mailbox, Files, Done);
}

/// <param name="Client">The sender's client, by name.</param>
/// <param name="Mailbox">Which of several mailboxes received it; null where the agent has one.</param>
public sealed record InboxRow(MailMessage Message, string? Client, string? Mailbox);

/// <summary>Why a list of mail is empty; the page then says what to do next.</summary>
public enum InboxEmptiness
{
    None,

    /// <summary>No mailbox belongs to the agent.</summary>
    NoMailbox,

    /// <summary>The agent has one, but has not signed in to it.</summary>
    NotSignedIn,

    /// <summary>Signed in, but the first import has yet to bring what there is.</summary>
    BeforeFirstImport,

    /// <summary>All mail is dealt with.</summary>
    NothingLeft,

    /// <summary>No mail is as searched for.</summary>
    NothingFound,

    /// <summary>Nothing is in the inbox of another agent.</summary>
    NothingOfOthers,

    /// <summary>Nothing is marked as done.</summary>
    NothingDone,
}

/// <param name="Next">Leads to older mail.</param>
/// <param name="SelectedId">The mail that is open beside the list.</param>
public sealed record InboxList(
    InboxFilter Filter, IReadOnlyList<InboxRow> Rows, string? Next, IReadOnlyList<Mailbox> Mailboxes, InboxEmptiness Emptiness, string? SelectedId)
{
    /// <summary>Of <see cref="InboxEmptiness.BeforeFirstImport"/>: the mailboxes it is about.</summary>
    public IReadOnlyList<MailboxHealth> Awaited { get; init; } = [];

    /// <summary>Whose inbox it is; null for the reader's own.</summary>
    public Agent? Owner { get; init; }

    /// <summary>The agent who looks at it.</summary>
    public string ReaderId { get; init; } = "";

    /// <summary>Whose inboxes the reader may choose; empty where there is nothing to choose.</summary>
    public IReadOnlyList<Agent> Owners { get; init; } = [];

    /// <summary>The emails that are selected.</summary>
    public IReadOnlySet<string> Ticked { get; init; } = new HashSet<string>();
}

/// <summary>The whole page: the list and, beside it, a view of one mail.</summary>
/// <param name="PaneView">The name of the part beside the list; null where no mail is open.</param>
public sealed record InboxPage(InboxList List, string? PaneView, object? Pane);

/// <summary>What every part beside the list knows.</summary>
public abstract record InboxPane(InboxFilter Filter, MailMessage Message)
{
    public Dictionary<string, string> ListRoutes => Filter.Routes;

    public Dictionary<string, string> MailRoutes => Filter.RoutesTo(Message.Id);
}

/// <summary>The buttons below a form beside the list.</summary>
/// <param name="Verb">What stands on the one that sends it, localised.</param>
public sealed record PaneButtons(InboxPane Pane, string Verb);

/// <summary>A mail opened for reading.</summary>
/// <param name="MayDelete">The agent is one of those who may (B6).</param>
public sealed record ReadingPane(InboxFilter Filter, MailView Mail, InboxSuggestion Suggestion, bool MayDelete) : InboxPane(Filter, Mail.Message);

/// <summary>A mail in another agent's inbox.</summary>
public sealed record OthersPane(InboxFilter Filter, MailView Mail) : InboxPane(Filter, Mail.Message);

/// <summary>The mail has left My Inbox in the meantime.</summary>
/// <param name="Written">What somebody had written in a form about it; null where there is nothing to keep.</param>
public sealed record LeftPane(InboxFilter Filter, WhyPage Why, WrittenText? Written) : InboxPane(Filter, Why.Message);

/// <summary>What was typed into a form that could not be carried out.</summary>
public sealed record WrittenText(string Subject, string Text)
{
    /// <returns>Null where it is only what the form was filled with.</returns>
    public static WrittenText? Of(string? subject, string? text, string filledSubject, string filledText)
    {
        return Plain(subject) == Plain(filledSubject) && Plain(text) == Plain(filledText) ? null : new(Plain(subject), Plain(text));

        static string Plain(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
    }
}

/// <summary>"Add to existing opportunity" (B3).</summary>
public sealed record ToTicketPane(InboxFilter Filter, MailMessage Message, TicketPicker Picker) : InboxPane(Filter, Message);
