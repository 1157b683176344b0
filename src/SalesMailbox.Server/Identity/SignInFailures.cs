using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Counts failed sign-ins per tenant and account, whether there is such an account or not, so that a locked account and one that does not exist are refused alike.
/// Kept by this process; beside it Identity locks a real account in the database.
/// </summary>
public sealed class SignInFailures(TimeProvider time)
{
    /// <summary>So many wrong passwords lock an account.</summary>
    public const int Max = 5;

    /// <summary>Entries that are kept at most; beyond it the oldest go.</summary>
    private const int Capacity = 100_000;

    /// <summary>For so long.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <returns>Whether a sign-in to the account is refused for now.</returns>
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
