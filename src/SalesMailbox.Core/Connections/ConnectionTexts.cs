using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>Texts about connections, mailboxes and sign-ins. {0} is often the name of the mail service, such as Google.</summary>
internal static class ConnectionTexts
{
    public static readonly TextCode ConnectionGone = new("connection.gone", "The connection of {0} no longer exists.");
    public static readonly TextCode ItsConnectionGone = new("connection.its-gone", "Its connection no longer exists.");
    public static readonly TextCode NotSetUp = new(
        "connection.not-set-up", "The connection \"{0}\" is not set up yet. An administrator has to complete its details.");
    public static readonly TextCode SecretUnreadable = new(
        "connection.secret-unreadable", "The secrets of \"{0}\" can no longer be decrypted. An administrator has to enter them again.");

    public static readonly TextCode ApplicationChanged =
        new("grant.application-changed", "The connection was changed to another application.");
    public static readonly TextCode NotSignedIn = new("grant.not-signed-in", "No one has signed in to {0} yet.");
    public static readonly TextCode SignInEnded = new("grant.ended", "The sign-in to {0} has ended. Sign in again.");
    public static readonly TextCode GrantUnreadable =
        new("grant.unreadable", "The stored sign-in can no longer be decrypted. Sign in again.");
    public static readonly TextCode EndedTogether = new(
        "grant.ended-together", "{0} was disconnected here. {2} ends all sign-ins of the account {1} at the same time.");
    public static readonly TextCode NotRevoked = new(
        "grant.not-revoked",
        "The sign-in of {0} was deleted here, but {1} could not be notified ({2}). Remove the access at {3}.");
    public static readonly TextCode NotRevokedAnywhere = new(
        "grant.not-revoked-anywhere",
        "The sign-in of {0} was deleted here, but the mail service could not be notified ({1}). Remove the access there.");
    public static readonly TextCode DeadConnectionNotice = new(
        "grant.dead-connection-notice",
        "The sign-in of the connection {0} at {2} has ended: {1} Mailboxes that are signed in continue to be imported. "
        + "An administrator signs in again in its Details tab, step 4.");
    public static readonly TextCode DeadMailboxNotice = new(
        "grant.dead-mailbox-notice",
        "The access to {0} at {2} has ended: {1} Its email is not imported until its agent signs in again; "
        + "other mailboxes are not affected.");

    public static readonly TextCode MailboxGone = new("mailbox.gone", "The mailbox no longer exists.");
    public static readonly TextCode Disconnected = new("mailbox.disconnected", "Disconnected.");
    public static readonly TextCode OtherAccount = new("mailbox.other-account", "The account that signed in is {0}, not {1}.");
    public static readonly TextCode NoAnswer =
        new("mailbox.no-answer", "The mail service of {0} did not answer within {1} seconds. Try again later.");
    public static readonly TextCode TestFailed = new("mailbox.test-failed", "The test failed: {0}");

    public static readonly TextCode AttemptUnusable = new(
        "sign-in.unusable", "This sign-in was already used, took too long or was started by someone else. Start again.");
    public static readonly TextCode Removed = new("sign-in.removed", "The mailbox or its connection was removed.");
    public static readonly TextCode GivenAway = new("sign-in.given-away", "The mailbox now belongs to another agent.");
    public static readonly TextCode OnlyAdministrator = new(
        "sign-in.only-administrator", "Only an administrator can complete this sign-in. Nothing was connected.");
    public static readonly TextCode NotAgreed = new(
        "sign-in.not-agreed", "You did not allow access at {0}, so nothing was connected. Sign in again and choose Allow.");
    public static readonly TextCode NotLetIn = new("sign-in.not-let-in", "{0} refused the sign-in ({1}). Nothing was connected.");
    public static readonly TextCode WrongAccount = new(
        "sign-in.wrong-account", "You signed in as {0}, but this mailbox is {1}. Nothing was saved. Sign in again and choose {1}.");
    public static readonly TextCode SignedIn = new("sign-in.done", "Signed in as {0}.");
    public static readonly TextCode CannotComplete =
        new("sign-in.cannot-complete", "This sign-in can no longer be completed. Start again.");
    public static readonly TextCode NoPassword = new("sign-in.no-password", "Enter the password of {0}.");
    public static readonly TextCode OnItsPage = new("sign-in.on-its-page", "Sign in on the page of {0}.");
    public static readonly TextCode OtherMailbox =
        new("sign-in.other-mailbox", "This sign-in is for the mailbox {0}, not {1}. Nothing was saved.");
    public static readonly TextCode Connected = new("sign-in.connected", "{0} is connected.");
    public static readonly TextCode ChangedByOther = new("sign-in.changed", "Someone else changed the mailbox. Sign in again.");
}
