namespace SalesMailbox.Core.MailServices;

/// <summary>Everything that is needed to open a mailbox. Exists only in memory.</summary>
public sealed record MailboxAccess(
    string Tenant, string ConnectionId, string MailboxId, string Address, ConnectionSettings Settings, GrantSecret Secret)
{
    public override string ToString() => $"{Tenant}/{MailboxId}";
}

/// <summary>The secret from a sign-in that opens a mailbox: a refresh token, a password, or nothing.</summary>
/// <param name="value">The stored value.</param>
/// <param name="replace">Stores a new value immediately, in its own transaction.</param>
public sealed class GrantSecret(string value, Func<string, CancellationToken, Task>? replace = null)
{
    /// <summary>The current secret.</summary>
    public string Value { get; private set; } = value;

    /// <summary>
    /// Stores the new secret that the service issued (refresh token rotation, RFC 9700 4.14.2). It is stored before this method completes,
    /// because the old one may no longer be valid. Call it before using the response for anything else.
    /// </summary>
    public async Task ReplaceAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (secret == Value)
        {
            return;
        }

        if (replace is not null)
        {
            await replace(secret, cancellationToken);
        }

        Value = secret;
    }

    public override string ToString() => "";
}
