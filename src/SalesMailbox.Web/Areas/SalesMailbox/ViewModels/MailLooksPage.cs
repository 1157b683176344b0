using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Next">The key of the next page with older entries; null if there is none.</param>
public sealed record MailLooksPage(IReadOnlyList<MailLookRow> Rows, string? Next, bool IsLater);

/// <param name="Reader">The name of the person who looked.</param>
/// <param name="Message">Null for the list of the inbox, and for a deleted message.</param>
public sealed record MailLookRow(MailLook Look, string Reader, MailMessage? Message);
