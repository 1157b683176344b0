using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The deleted messages of all inboxes (B6).</summary>
/// <param name="After">The key after which messages are listed; null for the newest.</param>
/// <param name="Next">The key of the next page with older messages.</param>
public sealed record DeletedPage(string? Find, IReadOnlyList<DeletedRow> Rows, string? After, string? Next);

/// <param name="Owner">The name of the agent whose inbox the message was in.</param>
/// <param name="DeletedBy">The name of the administrator who deleted it.</param>
public sealed record DeletedRow(MailMessage Message, string Owner, string? DeletedBy, DateTimeOffset? DeletedAt);
