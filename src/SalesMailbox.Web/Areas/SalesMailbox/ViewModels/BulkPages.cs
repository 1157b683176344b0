using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>Several emails that were selected in the list.</summary>
/// <param name="Ids">All of them, also those that have left My Inbox since: what became of these is said once the form is sent.</param>
/// <param name="Messages">Those that are still there, newest first; at least one where a form is shown.</param>
public sealed record BulkSelection(IReadOnlyList<string> Ids, IReadOnlyList<MailMessage> Messages);

/// <summary>A form about several emails, beside the list.</summary>
public abstract record BulkPane(InboxFilter Filter, BulkSelection Selection);

public sealed record BulkTicketPane(InboxFilter Filter, BulkSelection Selection, TicketPicker Picker) : BulkPane(Filter, Selection);

/// <param name="Suggested">Why the client chosen at first was suggested, in words; null without one.</param>
public sealed record BulkNotePane(InboxFilter Filter, BulkSelection Selection, ClientPicker Client, string? Suggested) : BulkPane(Filter, Selection);

public sealed record BulkDeletePane(InboxFilter Filter, BulkSelection Selection) : BulkPane(Filter, Selection);

/// <summary>The buttons below a form about several emails.</summary>
/// <param name="Verb">What stands on the one that sends it, localised.</param>
/// <param name="Style">Its Bootstrap name.</param>
public sealed record BulkButtons(BulkPane Pane, string Verb, string Style = "primary");
