namespace SalesMailbox.Core.Import;

/// <summary>
/// Hears of each newly imported mail after it was committed, for what a host does besides (workflows, notifications). Any number can be registered.
/// </summary>
/// <remarks>
/// At most once: a process that dies right after the commit tells nobody, and the mail is not imported again. So nothing a mail's place depends on
/// belongs here. An observer that throws is logged and does not hold up the import.
/// </remarks>
public interface IMailObserver
{
    Task FiledAsync(FiledMail mail, CancellationToken cancellationToken = default);
}
