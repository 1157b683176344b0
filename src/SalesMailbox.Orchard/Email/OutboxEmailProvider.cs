using Microsoft.Extensions.Localization;
using OrchardCore.Email;
using OrchardCore.Infrastructure;

namespace SalesMailbox.Orchard.Email;

/// <summary>
/// Identifies the module as the sender in the site's email events. It can't be selected in the site's settings, because the module sends no
/// email without an agent and a ticket.
/// </summary>
internal sealed class OutboxEmailProvider(IStringLocalizer<OutboxEmailProvider> S) : IEmailProvider
{
    public LocalizedString DisplayName => S["Sales Mailbox"];

    public Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            Result.Failed(S["Sales Mailbox sends only what agents write on tickets. Choose another provider for the site's own email."]));
}
