using SalesMailbox.Core.Filing;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class FilingKeyStore(YesSqlUnitOfWork work) : IFilingKeyStore
{
    private readonly DocumentSet<FilingKey, FilingKeyDocument, FilingKeyIndex> _keys = new(work, row => row.Key);

    public async Task ClaimAsync(string key, CancellationToken cancellationToken = default)
    {
        if (work.Added<FilingKey>().Any(added => added.Key == key))
        {
            return;
        }

        if (await _keys.FindAsync(key, cancellationToken) is { } known)
        {
            _keys.Update(known);
        }
        else
        {
            _keys.Add(new FilingKey { Key = key });
        }
    }
}
