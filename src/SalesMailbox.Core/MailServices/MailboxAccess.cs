namespace SalesMailbox.Core.MailServices;

/// <summary>All that is needed to open a mailbox. Lives in memory only.</summary>
public sealed record MailboxAccess(string Tenant, string ConnectionId, string MailboxId, string Address, ConnectionSettings Settings, GrantSecret Secret)
{
    public override string ToString() => $"{Tenant}/{MailboxId}";
}

/// <summary>What a sign-in left to open a mailbox with: a refresh token, a password, or nothing.</summary>
/// <param name="value">As it is stored now.</param>
/// <param name="replace">Stores another one, at once and in a transaction of its own.</param>
public sealed class GrantSecret(string value, Func<string, CancellationToken, Task>? replace = null)
{
    public string Value { get; private set; } = value;

    /// <summary>
    /// The service gave a new one (refresh token rotation, RFC 9700 4.14.2). Stored before this completes: the old one may be dead already. Call it before the
    /// new one's answer is used for anything else.
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
