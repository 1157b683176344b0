using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Counts failed sign-ins per tenant and account name, whether the account exists or not, so that a locked account and an unknown account
/// get the same answer. The counts are kept in this process; in addition, Identity locks a real account in the database.
/// </summary>
internal sealed class SignInFailures(TimeProvider time)
{
    /// <summary>The number of wrong passwords that locks an account.</summary>
    public const int Max = 5;

    /// <summary>The maximum number of entries. Beyond it the oldest are removed.</summary>
    private const int Capacity = 100_000;

    /// <summary>How long failures are counted and an account stays locked.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <returns>Whether sign-ins to the account are refused at the moment.</returns>
    public bool IsLocked(CurrentTenant tenant, string account)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(Key(tenant, account), out var entry) && entry.Until > time.GetUtcNow() && entry.Count >= Max;
        }
    }

    public void Add(CurrentTenant tenant, string account)
    {
        var (key, now) = (Key(tenant, account), time.GetUtcNow());
        lock (_gate)
        {
            var known = _entries.TryGetValue(key, out var entry) && entry.Until > now ? entry.Count : 0;
            _entries[key] = new Entry(known + 1, now + Window);
            if (_entries.Count > Capacity)
            {
                foreach (var old in _entries.OrderBy(pair => pair.Value.Until).Take(Capacity / 10).Select(pair => pair.Key).ToList())
                {
                    _entries.Remove(old);
                }
            }
        }
    }

    public void Clear(CurrentTenant tenant, string account)
    {
        lock (_gate)
        {
            _entries.Remove(Key(tenant, account));
        }
    }

    private static string Key(CurrentTenant tenant, string account)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(account);
        return tenant.Name + "/" + account.Trim().ToUpperInvariant();
    }

    private sealed record Entry(int Count, DateTimeOffset Until);
}
