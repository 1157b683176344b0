using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>Checks the completeness of one mailbox once a night (I7), and notifies the administrators if messages are missing.</summary>
internal sealed class NightlyCheck(
    CompletenessChecker checker, IWorkScopes scopes, ITenant tenant, TimeProvider time, ILogger<NightlyCheck> logger)
{
    public static string NoticeKey(string mailboxId) => $"{NoticeKinds.IncompleteMailbox}:{mailboxId}";

    public async Task RunAsync(string mailboxId, CancellationToken cancellationToken)
    {
        await WriteAsync(services => NoteTryAsync(services, mailboxId, cancellationToken), cancellationToken);
        try
        {
            var report = await checker.CheckAsync(mailboxId, cancellationToken);

            // Withdrawn first and then added, so that it is unread again for administrators who have read it.
            await WriteAsync(
                services => services.GetRequiredService<INoticeStore>().WithdrawAsync(NoticeKey(mailboxId), cancellationToken),
                cancellationToken);
            if (!report.IsComplete)
            {
                await WriteAsync(services => NotifyAsync(services, mailboxId, report, cancellationToken), cancellationToken);
            }
        }
        catch (MailServiceException exception)
        {
            logger.CompletenessNotChecked(exception, tenant.Name, mailboxId);
        }
    }

    private async Task NoteTryAsync(IServiceProvider services, string mailboxId, CancellationToken cancellationToken)
    {
        var states = services.GetRequiredService<IImportStateStore>();
        if (await states.FindAsync(mailboxId, cancellationToken) is { } state)
        {
            state.CompletenessTriedAt = time.GetUtcNow();
            await states.UpdateAsync(state, cancellationToken);
        }
    }

    private async Task NotifyAsync(
        IServiceProvider services, string mailboxId, CompletenessReport report, CancellationToken cancellationToken)
    {
        var notices = services.GetRequiredService<INoticeStore>();
        if (await services.GetRequiredService<IMailboxStore>().FindAsync(mailboxId, cancellationToken) is not { } mailbox)
        {
            return;
        }

        var agents = await services.GetRequiredService<IAgentDirectory>().ListAsync(cancellationToken);
        foreach (var administrator in agents.Where(agent => agent.IsAdministrator))
        {
            var notice = new Notice
            {
                AgentId = administrator.Id,
                Kind = NoticeKinds.IncompleteMailbox,
                Key = NoticeKey(mailboxId),
                SubjectId = mailboxId,
                Text = ImportTexts.IncompleteNotice.With(report.Missing.Count, report.AtService, mailbox.Address),
                CreatedAt = time.GetUtcNow(),
            };
            await notices.AddOnceAsync(notice, cancellationToken);
        }
    }

    /// <summary>Writes once more if an import changes the same row at the same moment.</summary>
    private Task WriteAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken) => scopes.WriteAsync(
        work, problem => logger.CompletenessWriteRepeated(problem, tenant.Name), cancellationToken);
}
