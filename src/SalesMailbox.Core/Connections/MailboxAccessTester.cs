using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>Tests one mailbox at its service, in its own scopes and with a time limit (C8).</summary>
public sealed class MailboxAccessTester(
    IWorkScopes scopes, GrantKeeper keeper, ITenant tenant, TimeProvider time, ILogger<MailboxAccessTester> logger)
{
    /// <summary>How many mailboxes are tested in parallel.</summary>
    public const int MaxParallel = 8;

    /// <summary>The time limit for one mailbox.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Tests a mailbox. Failures of the mailbox or the service are in the result and are never thrown.</summary>
    public async Task<MailboxAccessResult> TestAsync(string mailboxId, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        await using var scope = scopes.Open();
        if (await scope.Services.GetRequiredService<IMailboxStore>().FindAsync(mailboxId, cancellationToken) is not { } mailbox)
        {
            return new(mailboxId, "", MailboxAccessState.NotAccessible, ConnectionTexts.MailboxGone, started);
        }

        var (reason, isDead) = await AskAsync(scope.Services, mailbox, cancellationToken);
        var state = reason is null ? MailboxAccessState.Accessible : MailboxAccessState.NotAccessible;
        if (isDead)
        {
            await keeper.MarkDeadAsync(mailboxId, reason!, started, cancellationToken);
        }

        var result = new MailboxAccessResult(mailboxId, mailbox.Address, state, reason, time.GetUtcNow());
        await WriteAsync(result, cancellationToken);
        return result;
    }

    private async Task<(CodedText? Reason, bool IsDead)> AskAsync(
        IServiceProvider services, Mailbox mailbox, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using var reader = await services.GetRequiredService<MailboxOpener>().OpenReaderAsync(mailbox, either.Token);
            var profile = await reader.GetProfileAsync(either.Token);
            return EmailAddress.Normalize(profile.Address) == mailbox.NormalizedAddress
                ? (null, false)
                : (ConnectionTexts.OtherAccount.With(profile.Address, mailbox.Address), false);
        }
        catch (MailServiceException exception)
        {
            return (exception.Text, exception.Error == MailServiceError.GrantDead);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (ConnectionTexts.NoAnswer.With(mailbox.Address, (int)Timeout.TotalSeconds), false);
        }
#pragma warning disable CA1031 // A failure of one mailbox is reported at that mailbox; the others must still be shown.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.AccessTestFailed(exception, tenant.Name, mailbox.Id);
            return (ConnectionTexts.TestFailed.With(exception.Message), false);
        }
    }

    private async Task WriteAsync(MailboxAccessResult result, CancellationToken cancellationToken)
    {
        try
        {
            await scopes.WriteAsync(services => StageAsync(services, result, cancellationToken), refused: null, cancellationToken);
        }
        catch (ConcurrencyException exception)
        {
            logger.AccessNotWritten(exception, tenant.Name, result.MailboxId);
        }
    }

    private static async Task<bool> StageAsync(IServiceProvider services, MailboxAccessResult result, CancellationToken cancellationToken)
    {
        var mailboxes = services.GetRequiredService<IMailboxStore>();
        if (await mailboxes.FindAsync(result.MailboxId, cancellationToken) is not { } mailbox)
        {
            return false;
        }

        (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (result.State, result.Reason, result.CheckedAt);
        await mailboxes.UpdateAsync(mailbox, cancellationToken);
        return true;
    }
}
