namespace SalesMailbox.Core.Connections;

/// <summary>What a change of a mailbox brings with it.</summary>
/// <param name="Ended">The grant that is deleted with the commit: the mailbox changes hands, or goes. To be taken back at the service once that is committed.</param>
public sealed record MailboxEdit(Grant? Ended);
