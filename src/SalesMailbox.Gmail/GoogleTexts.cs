using SalesMailbox.Core.Text;

namespace SalesMailbox.Gmail;

/// <summary>Texts for users about Google's refusals.</summary>
internal static class GoogleTexts
{
    public static readonly TextCode SignInNotAccepted =
        new("google.sign-in-not-accepted", "Google no longer accepts the sign-in. Sign in again.");
    public static readonly TextCode SignInEnded = new(
        "google.sign-in-ended",
        "Google ended this sign-in, because it was revoked, it expired or the password was changed. Sign in again.");
    public static readonly TextCode SignInRejected = new("google.sign-in-rejected", "Google rejected the sign-in ({0}).");
    public static readonly TextCode WrongClient = new(
        "google.wrong-client",
        "Google doesn't recognize the client ID, or the client secret is wrong. "
        + "An administrator has to check both on the connection's page.");
    public static readonly TextCode CodeNotAccepted =
        new("google.code-not-accepted", "Google no longer accepts this sign-in. Start again.");
    public static readonly TextCode UnknownRedirectUri = new(
        "google.unknown-redirect-uri",
        "Google doesn't recognize the redirect URI {0}. An administrator has to add it to the OAuth client, exactly as shown.");
    public static readonly TextCode ScopeNotGranted = new(
        "google.scope-not-granted",
        "The Gmail check box was not selected on Google's page, so no email can be read. Nothing was saved. "
        + "Sign in again and leave the check box selected.");
    public static readonly TextCode NoRefreshToken = new(
        "google.no-refresh-token",
        "Google did not give lasting access (no refresh token). Remove the application at https://myaccount.google.com/connections, and "
        + "then sign in again.");
    public static readonly TextCode ScopeMissing = new(
        "google.scope-missing", "The sign-in does not include access to email. Sign in again and leave the Gmail check box selected.");

    public static readonly TextCode CursorExpired =
        new("google.cursor-expired", "Google no longer has the history of the mailbox from this point.");
    public static readonly TextCode MessageGone = new("google.message-gone", "The message was deleted at Google.");
    public static readonly TextCode ConversationGone =
        new("google.conversation-gone", "The conversation is no longer in the mailbox at Google.");
    public static readonly TextCode TooLarge = new(
        "google.too-large", "The email is larger than Gmail accepts (35 MB). Send it without some of its attachments.");
    public static readonly TextCode ListEnded = new("google.list-ended", "Google can't continue the list ({0}).");

    public static readonly TextCode Throttled = new("google.throttled", "Google's limit for this mailbox was reached.");
    public static readonly TextCode Temporary = new("google.temporary", "Google has a temporary problem ({0}).");
    public static readonly TextCode TimedOut = new("google.timed-out", "Google did not answer in time.");
    public static readonly TextCode Unreachable =
        new("google.unreachable", "Google could not be reached, or the connection was interrupted.");
    public static readonly TextCode Garbled = new("google.garbled", "Google's answer was incomplete or could not be read.");

    public static readonly TextCode GmailOff = new("google.gmail-off", "Gmail is not turned on for this account ({0}).");
    public static readonly TextCode ApiOff = new(
        "google.api-off", "The Gmail API is not enabled in the Google project of this client ID. An administrator has to enable it there.");
    public static readonly TextCode NotAllowed =
        new("google.not-allowed", "The organization's Google administrator does not allow this application.");
    public static readonly TextCode Rejected = new("google.rejected", "Google rejected the request ({0}): {1}");
}
