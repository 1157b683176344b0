using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.ViewModels;

/// <summary>What was deleted from anybody's inbox (B6).</summary>
/// <param name="After">A page of older messages; null for the newest.</param>
/// <param name="Next">Leads to older messages.</param>
public sealed record DeletedPage(string? Find, IReadOnlyList<DeletedRow> Rows, string? After, string? Next);

/// <param name="Owner">The name of the agent whose inbox it was in.</param>
/// <param name="DeletedBy">The name of the administrator who deleted it.</param>
public sealed record DeletedRow(MailMessage Message, string Owner, string? DeletedBy, DateTimeOffset? DeletedAt);
