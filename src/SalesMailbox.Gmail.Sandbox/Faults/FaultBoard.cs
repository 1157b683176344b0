namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>The faults that wait for a call.</summary>
internal sealed class FaultBoard
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _pending.Add(new Pending(fault));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _pending.Clear();
        }
    }

    /// <summary>The remaining faults, with their remaining <see cref="Fault.Times"/>.</summary>
    public IReadOnlyList<Fault> All()
    {
        lock (_gate)
        {
            return [.. _pending.Select(waiting => waiting.Fault with { Times = waiting.Times, SkipFirst = waiting.Skip })];
        }
    }

    /// <summary>Returns the fault for a call and decrements its count; null if the call is to succeed.</summary>
    public Fault? Take(string call, string path, string? account)
    {
        lock (_gate)
        {
            foreach (var waiting in _pending.Where(waiting => Fits(waiting.Fault, call, path, account)))
            {
                if (waiting.Skip > 0)
                {
                    waiting.Skip--;
                    continue;
                }

                if (waiting.Times is { } times && (waiting.Times = times - 1) <= 0)
                {
                    _pending.Remove(waiting);
                }

                return waiting.Fault;
            }

            return null;
        }
    }

    private static bool Fits(Fault fault, string call, string path, string? account) =>
        (fault.Call is null || string.Equals(fault.Call, call, StringComparison.OrdinalIgnoreCase))
        && (fault.PathPrefix is null || path.StartsWith(fault.PathPrefix, StringComparison.OrdinalIgnoreCase))
        && (fault.Account is null || string.Equals(fault.Account, account, StringComparison.OrdinalIgnoreCase))
        && fault.Kind switch
        {
            FaultKind.ForgottenHistory => call == "history.list",
            FaultKind.EmptyPage => call is "history.list" or "messages.list",
            FaultKind.InvalidGrant => call == "token",
            _ => true,
        };

    private sealed class Pending(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int? Times { get; set; } = fault.Times;

        public int Skip { get; set; } = fault.SkipFirst;
    }
}
