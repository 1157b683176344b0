namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The Google scopes that the sandbox knows.</summary>
public static class GoogleScopes
{
    public const string Mail = "https://mail.google.com/";
    public const string Modify = "https://www.googleapis.com/auth/gmail.modify";
    public const string ReadOnly = "https://www.googleapis.com/auth/gmail.readonly";
    public const string Metadata = "https://www.googleapis.com/auth/gmail.metadata";
    public const string Compose = "https://www.googleapis.com/auth/gmail.compose";
    public const string Send = "https://www.googleapis.com/auth/gmail.send";
    public const string SettingsBasic = "https://www.googleapis.com/auth/gmail.settings.basic";

    private static readonly string[] Identity =
    [
        "openid", "email", "profile", "https://www.googleapis.com/auth/userinfo.email", "https://www.googleapis.com/auth/userinfo.profile",
    ];

    /// <summary>
    /// Whether the scope is about a person's identity, as opposed to access to their email. The consent page offers no choice about it.
    /// </summary>
    public static bool IsIdentity(string scope) => Identity.Contains(scope, StringComparer.Ordinal);

    /// <summary>Returns the text of Google's consent page about a scope.</summary>
    public static string Describe(string scope) => scope switch
    {
        Mail => "Read, compose, send, and permanently delete all your email from Gmail",
        Modify => "Read, compose, and send emails from your Gmail account",
        ReadOnly => "View your email messages and settings",
        Metadata => "View your email message metadata such as labels and headers, but not the email body",
        Compose => "Manage drafts and send emails",
        Send => "Send email on your behalf",
        SettingsBasic => "See, edit, create, or change your email settings and filters in Gmail",
        _ => scope,
    };
}
