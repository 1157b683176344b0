namespace SalesMailbox.Gmail.Quota;

/// <summary>Google asked to be left alone until a moment that is not there yet.</summary>
internal sealed class QuotaPausedException(DateTimeOffset until) : Exception($"Paused until {until:u}.")
{
    public DateTimeOffset Until { get; } = until;
}
