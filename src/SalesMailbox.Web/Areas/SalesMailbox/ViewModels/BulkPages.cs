using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>Several emails that were selected in the list.</summary>
/// <param name="Ids">All ids, including emails that have left My Inbox. These are reported after the form is sent.</param>
/// <param name="Messages">The messages that are still there, newest first; at least one if a form is shown.</param>
public sealed record BulkSelection(IReadOnlyList<string> Ids, IReadOnlyList<MailMessage> Messages);

/// <summary>A form about several emails, beside the list.</summary>
public abstract record BulkPane(InboxFilter Filter, BulkSelection Selection);

public sealed record BulkTicketPane(InboxFilter Filter, BulkSelection Selection, TicketPicker Picker) : BulkPane(Filter, Selection);

/// <param name="Suggested">The reason for the suggested client, in words; null if none is suggested.</param>
public sealed record BulkNotePane(InboxFilter Filter, BulkSelection Selection, ClientPicker Client, string? Suggested)
    : BulkPane(Filter, Selection);

public sealed record BulkDeletePane(InboxFilter Filter, BulkSelection Selection) : BulkPane(Filter, Selection);

/// <summary>The buttons below a form about several emails.</summary>
/// <param name="Verb">The localized text of the button that sends the form.</param>
/// <param name="Style">The Bootstrap name of its style.</param>
public sealed record BulkButtons(BulkPane Pane, string Verb, string Style = "primary");
