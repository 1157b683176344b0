using SalesMailbox.Core.Filing;


namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class FilingKeyStore(SalesMailboxDbContext context) : IFilingKeyStore
{
    public async Task ClaimAsync(string key, CancellationToken cancellationToken = default) =>
        context.AddOrTouch(await context.FilingKeys.FindAsync([key], cancellationToken) ?? new FilingKey { Key = key });
}
