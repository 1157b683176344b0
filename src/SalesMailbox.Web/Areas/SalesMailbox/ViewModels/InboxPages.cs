using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>
/// The filter of the list of My Inbox. It is part of every address of the inbox, so that the list stays the same while email is opened and
/// filed.
/// </summary>
public sealed class InboxFilter
{
    /// <summary>The words to search for.</summary>
    public string? Find { get; set; }

    public bool Unread { get; set; }

    public bool Files { get; set; }

    /// <summary>The id of one of the agent's mailboxes.</summary>
    public string? Mailbox { get; set; }

    /// <summary>The key after which older email is listed.</summary>
    public string? After { get; set; }

    /// <summary>Whether to show Done instead of the inbox.</summary>
    public bool Done { get; set; }

    /// <summary>The id of the agent whose inbox is shown; null for the reader's own.</summary>
    public string? Of { get; set; }

    /// <summary>The controller whose pages show the list.</summary>
    public string Controller => string.IsNullOrEmpty(Of) ? "Inbox" : "Inboxes";

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Find) || Unread || Files || !string.IsNullOrEmpty(Mailbox);

    /// <summary>The route values for asp-all-route-data.</summary>
    public Dictionary<string, string> Routes => RoutesAfter(After);

    /// <summary>
    /// Returns the route values for another agent's inbox, starting with the newest email. The mailbox is omitted, because other agents
    /// have other mailboxes.
    /// </summary>
    public Dictionary<string, string> RoutesOf(string? agentId) =>
        new InboxFilter { Find = Find, Unread = Unread, Files = Files, Done = Done, Of = agentId }.Routes;

    /// <summary>Returns the route values for the other view, starting with the newest message.</summary>
    public Dictionary<string, string> RoutesOfView(bool done) =>
        new InboxFilter { Find = Find, Files = Files, Mailbox = Mailbox, Done = done, Of = Of }.Routes;

    /// <summary>Returns the route values for another page of the list.</summary>
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

    /// <summary>
    /// Returns the route values with the id of an email. asp-route-id can't be combined with asp-all-route-data: only the last one would
    /// apply.
    /// </summary>
    public Dictionary<string, string> RoutesTo(string id) => new(Routes) { ["id"] = id };

    public InboxQuery ToQuery(string agentId) =>
        new(agentId, string.IsNullOrWhiteSpace(Find) ? null : Find, Unread, string.IsNullOrEmpty(Mailbox) ? null : Mailbox, Files, Done);
}

/// <param name="Client">The name of the sender's client.</param>
/// <param name="Mailbox">The mailbox that received the message; null if the agent has only one.</param>
public sealed record InboxRow(MailMessage Message, string? Client, string? Mailbox);

/// <summary>Why a list of emails is empty. The page then shows the next step.</summary>
public enum InboxEmptiness
{
    None,

    /// <summary>The agent has no mailbox.</summary>
    NoMailbox,

    /// <summary>The agent has a mailbox, but hasn't signed in to it.</summary>
    NotSignedIn,

    /// <summary>The agent has signed in, but the first import hasn't finished.</summary>
    BeforeFirstImport,

    /// <summary>All email is processed.</summary>
    NothingLeft,

    /// <summary>No email matches the search.</summary>
    NothingFound,

    /// <summary>Another agent's inbox is empty.</summary>
    NothingOfOthers,

    /// <summary>Nothing is marked as done.</summary>
    NothingDone,
}

/// <param name="Next">The key of the next page with older email.</param>
/// <param name="SelectedId">The id of the email that is open beside the list.</param>
public sealed record InboxList(
    InboxFilter Filter,
    IReadOnlyList<InboxRow> Rows,
    string? Next,
    IReadOnlyList<Mailbox> Mailboxes,
    InboxEmptiness Emptiness,
    string? SelectedId)
{
    /// <summary>For <see cref="InboxEmptiness.BeforeFirstImport"/>: the mailboxes whose first import hasn't finished.</summary>
    public IReadOnlyList<MailboxHealth> Awaited { get; init; } = [];

    /// <summary>The agent whose inbox it is; null for the reader's own.</summary>
    public Agent? Owner { get; init; }

    /// <summary>The id of the agent who reads the list.</summary>
    public string ReaderId { get; init; } = "";

    /// <summary>The agents whose inboxes the reader may choose; empty if there is no choice.</summary>
    public IReadOnlyList<Agent> Owners { get; init; } = [];

    /// <summary>The ids of the selected emails.</summary>
    public IReadOnlySet<string> Ticked { get; init; } = new HashSet<string>();
}

/// <summary>The whole page: the list, and a view of one email beside it.</summary>
/// <param name="PaneView">The name of the view beside the list; null if no email is open.</param>
public sealed record InboxPage(InboxList List, string? PaneView, object? Pane);

/// <summary>The base of the models of all views beside the list.</summary>
public abstract record InboxPane(InboxFilter Filter, MailMessage Message)
{
    public Dictionary<string, string> ListRoutes => Filter.Routes;

    public Dictionary<string, string> MailRoutes => Filter.RoutesTo(Message.Id);
}

/// <summary>The buttons below a form beside the list.</summary>
/// <param name="Verb">The localized text of the button that sends the form.</param>
public sealed record PaneButtons(InboxPane Pane, string Verb);

/// <summary>An email that is open for reading.</summary>
/// <param name="MayDelete">Whether the agent may delete it (B6).</param>
public sealed record ReadingPane(InboxFilter Filter, MailView Mail, InboxSuggestion Suggestion, bool MayDelete)
    : InboxPane(Filter, Mail.Message);

/// <summary>An email in another agent's inbox.</summary>
public sealed record OthersPane(InboxFilter Filter, MailView Mail) : InboxPane(Filter, Mail.Message);

/// <summary>An email that has left My Inbox.</summary>
/// <param name="Written">What was entered in a form about it; null if there is nothing to keep.</param>
public sealed record MovedMessagePane(InboxFilter Filter, WhyPage Why, WrittenText? Written) : InboxPane(Filter, Why.Message);

/// <summary>The text from a form that could not be processed.</summary>
public sealed record WrittenText(string Subject, string Text)
{
    /// <returns>Null if the text is unchanged from what the form was filled with.</returns>
    public static WrittenText? Of(string? subject, string? text, string filledSubject, string filledText)
    {
        return Plain(subject) == Plain(filledSubject) && Plain(text) == Plain(filledText) ? null : new(Plain(subject), Plain(text));

        static string Plain(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
    }
}

/// <summary>"Add to existing opportunity" (B3).</summary>
public sealed record ToTicketPane(InboxFilter Filter, MailMessage Message, TicketPicker Picker) : InboxPane(Filter, Message);
