using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>Calls all observers, one after the other. A failure of one does not affect the others.</summary>
internal sealed class MailObservers(IEnumerable<IMailObserver> observers, ITenant tenant, ILogger<MailObservers> logger)
{
    public async Task ReportAsync(FiledMail mail, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            try
            {
                await observer.FiledAsync(mail, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                var name = observer.GetType().Name;
                logger.ImportObserverFailed(exception, tenant.Name, mail.Mailbox.Id, mail.Message.ProviderId, name);
            }
        }
    }
}
