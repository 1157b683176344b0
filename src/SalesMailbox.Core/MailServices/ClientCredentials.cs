namespace SalesMailbox.Core.MailServices;

/// <summary>An OAuth client of a "Web application", readable. Never stored or logged like this.</summary>
public sealed record ClientCredentials(string ClientId, string ClientSecret)
{
    public override string ToString() => ClientId;
}

/// <summary>What a sign-in brought: a refresh token of an account.</summary>
public sealed record SignInAnswer(string Account, string RefreshToken, string Scopes)
{
    public override string ToString() => Account;
}

/// <summary>All that is needed to open a mailbox. Lives in memory only.</summary>
public sealed record MailboxAccess(string Tenant, string ConnectionId, string MailboxId, string Address, ClientCredentials Credentials, string RefreshToken)
{
    public override string ToString() => $"{Tenant}/{MailboxId}";
}
