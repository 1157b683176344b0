using MimeKit;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>
/// Sends email about accounts (an invitation, a new password, a new address) from a shared mailbox. It is sent immediately and bypasses the
/// outbox, because it belongs to no ticket.
/// </summary>
internal sealed class AccountMail(
    IMailboxStore mailboxes,
    IGrantStore grants,
    MailboxOpener services,
    ISettingsStore settings,
    IModuleState module,
    CurrentTenant tenant,
    TimeProvider time,
    ILogger<AccountMail> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>The shared mailboxes that are signed in, ordered by address.</returns>
    public async Task<IReadOnlyList<Mailbox>> ListSendersAsync(CancellationToken cancellationToken)
    {
        var able = new List<Mailbox>();
        foreach (var mailbox in await mailboxes.ListAsync(cancellationToken))
        {
            if (mailbox.IsShared && await grants.FindAsync(mailbox.Id, cancellationToken) is { State: GrantState.Active })
            {
                able.Add(mailbox);
            }
        }

        return able;
    }

    /// <returns>The mailbox that account email is sent from; null if no mailbox can or may send it.</returns>
    public async Task<Mailbox?> FindSenderAsync(CancellationToken cancellationToken)
    {
        var chosen = (await settings.GetAsync<CompanySettings>(cancellationToken)).AccountMailbox;
        if (chosen == CompanySettings.NoMailbox || !await module.IsEnabledAsync(cancellationToken))
        {
            return null;
        }

        var able = await ListSendersAsync(cancellationToken);
        return chosen is null && able.Count > 0 ? able[0] : able.FirstOrDefault(mailbox => mailbox.Id == chosen);
    }

    /// <returns>Whether the mail service accepted the email. The reason for a failure is logged.</returns>
    public async Task<bool> TrySendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        if (await FindSenderAsync(cancellationToken) is not { } mailbox)
        {
            return false;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var message = new MimeMessage();
            message.From.Add(new MailboxAddress(tenant.Record.DisplayName, mailbox.Address));
            message.To.Add(new MailboxAddress("", to));
            message.Subject = subject;
            message.Date = time.GetUtcNow();
            message.Headers.Add("Auto-Submitted", "auto-generated");
            message.Body = new TextPart("plain") { Text = text };
            using var raw = new MemoryStream();
            var format = FormatOptions.Default.Clone();
            format.NewLineFormat = NewLineFormat.Dos;
            await message.WriteToAsync(format, raw, patience.Token);
            raw.Position = 0;
            await using var sender = await services.OpenSenderAsync(mailbox, patience.Token);
            await sender.SendAsync(raw, null, patience.Token);
            return true;
        }
        catch (MailServiceException problem)
        {
            logger.AccountEmailNotSent(problem, tenant.Name, mailbox.Id);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            logger.AccountEmailTooSlow(problem, tenant.Name, mailbox.Id);
        }

        return false;
    }
}
