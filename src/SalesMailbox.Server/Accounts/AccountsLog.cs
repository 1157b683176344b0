namespace SalesMailbox.Server.Accounts;

/// <summary>What users and signing in log. Event ids 2200 to 2299; see docs/operations.md.</summary>
internal static partial class AccountsLog
{
    [LoggerMessage(2201, LogLevel.Information, "Tenant {Tenant}: a sign-in with a password was refused.")]
    public static partial void PasswordRefused(this ILogger logger, string tenant);

    [LoggerMessage(2202, LogLevel.Error, "Tenant {Tenant}: the sign-in service could not be reached.")]
    public static partial void SignInServiceNotReached(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(2203, LogLevel.Warning, "Tenant {Tenant}: the answer of the sign-in service was refused.")]
    public static partial void SignInServiceAnswerRefused(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(2204, LogLevel.Error,
        "Tenant {Tenant}: the secret of the sign-in service cannot be read. Enter it again under System > Sign-in.")]
    public static partial void SignInServiceSecretUnreadable(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(2205, LogLevel.Error,
        "The authenticator key of user {User} cannot be read, because the keys of the installation changed. Recovery codes still work.")]
    public static partial void AuthenticatorKeyUnreadable(this ILogger logger, Exception exception, string user);

    [LoggerMessage(2206, LogLevel.Information, "Tenant {Tenant}: a link for a new password was sent to user {User}.")]
    public static partial void PasswordLinkSent(this ILogger logger, string tenant, string user);

    [LoggerMessage(2207, LogLevel.Warning, "Tenant {Tenant}: a link for a new password could not be sent to user {User}.")]
    public static partial void PasswordLinkNotSent(this ILogger logger, string tenant, string user);

    [LoggerMessage(2208, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: an email about an account could not be sent.")]
    public static partial void AccountEmailNotSent(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(2209, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: sending an email about an account took too long.")]
    public static partial void AccountEmailTooSlow(this ILogger logger, Exception exception, string tenant, string mailbox);
}
