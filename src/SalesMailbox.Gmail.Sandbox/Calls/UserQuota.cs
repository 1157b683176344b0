using System.Collections.Concurrent;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>Counts the usage of each mailbox, for the limits in <see cref="GmailSandboxOptions"/>.</summary>
internal sealed class UserQuota(GmailSandboxOptions options)
{
    private readonly ConcurrentDictionary<string, Usage> _usages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns false if the call would exceed the units of this minute.</summary>
    public bool TryUse(string account, int units)
    {
        if (options.UserQuotaUnitsPerMinute is not { } limit)
        {
            return true;
        }

        var usage = _usages.GetOrAdd(account, _ => new Usage());
        var minute = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (usage)
        {
            (usage.Minute, usage.Units) = usage.Minute == minute ? (minute, usage.Units + units) : (minute, units);
            return usage.Units <= limit;
        }
    }

    /// <summary>
    /// Returns false if too many calls of the account are running; otherwise <see cref="Leave"/> must be called afterwards.
    /// </summary>
    public bool TryEnter(string account)
    {
        var usage = _usages.GetOrAdd(account, _ => new Usage());
        lock (usage)
        {
            if (usage.Running >= (options.MaxConcurrentCallsPerUser ?? int.MaxValue))
            {
                return false;
            }

            usage.Running++;
            return true;
        }
    }

    public void Leave(string account)
    {
        var usage = _usages[account];
        lock (usage)
        {
            usage.Running--;
        }
    }

    private sealed class Usage
    {
        public long Minute { get; set; }

        public int Units { get; set; }

        public int Running { get; set; }
    }
}
