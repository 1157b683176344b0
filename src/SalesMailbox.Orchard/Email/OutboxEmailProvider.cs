using Microsoft.Extensions.Localization;
using OrchardCore.Email;
using OrchardCore.Infrastructure;

namespace SalesMailbox.Orchard.Email;

/// <summary>Who sends, as the site's email events are told. It can't be chosen in the site's settings: there is no mail of ours without an agent and a ticket.</summary>
internal sealed class OutboxEmailProvider(IStringLocalizer<OutboxEmailProvider> S) : IEmailProvider
{
    public LocalizedString DisplayName => S["Sales Mailbox"];

    public Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default) =>
        Task.FromResult(Result.Failed(S["Sales Mailbox sends only what agents write on tickets. Choose another provider for the site's own email."]));
}
