namespace SalesMailbox.Gmail.Quota;

/// <summary>Google requested a pause that has not ended yet.</summary>
internal sealed class QuotaPausedException(DateTimeOffset until) : Exception($"Paused until {until:u}.")
{
    public DateTimeOffset Until { get; } = until;
}
