using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Texts about email that is waiting or failed, and about the selection of a sender.</summary>
internal static class SendingTexts
{
    public static readonly TextCode MailboxGone = new("outbox.mailbox-gone", "The mailbox {0} no longer exists.");
    public static readonly TextCode MayNotSend = new("outbox.may-not-send", "{0} can no longer send from {1}.");
    public static readonly TextCode WaitsForSignIn = new("outbox.waits-for-sign-in", "Waiting for a new sign-in to {0}: {1}");
    public static readonly TextCode ConversationGone = new(
        "outbox.conversation-gone", "The conversation is no longer in the mailbox. The email is sent outside of it.");
    public static readonly TextCode FailedNotice = new("outbox.failed-notice", "Your email \"{0}\" was not sent: {1}");

    public static readonly TextCode From = new("sender.from", "from {0} - {1}");
    public static readonly TextCode ByAction = new("sender.by-action", "set by the action");
    public static readonly TextCode ByClient = new("sender.by-client", "set by the client");
    public static readonly TextCode ForAllQuotations = new("sender.by-global", "set for all quotations");
    public static readonly TextCode ByFallback = new("sender.by-fallback", "the fallback for agents without a mailbox");
    public static readonly TextCode ByChoice = new("sender.by-choice", "your choice");
    public static readonly TextCode ItsAgent = new("sender.its-agent", "its agent");

    public static readonly TextCode OnlyReceives = new(
        "sender.only-receives",
        "This email is sent from {0} ({1}), but that mail service can only receive email. An administrator has to choose another mailbox.");
    public static readonly TextCode SettingGone = new(
        "sender.setting-gone",
        "The mailbox that this email is sent from ({0}) no longer exists. An administrator has to choose another one.");
    public static readonly TextCode NoOwnAdministrator = new(
        "sender.no-own-administrator",
        "This email is sent from the mailbox of the agent who sends it ({0}), and you have no mailbox. "
        + "Add your address under Configuration > Sales > Sales Mailbox.");
    public static readonly TextCode NoOwn = new(
        "sender.no-own",
        "This email is sent from the mailbox of the agent who sends it ({0}), and you have no mailbox. "
        + "Ask an administrator to add your address under Configuration > Sales > Sales Mailbox.");
    public static readonly TextCode NoneAdministrator = new(
        "sender.none-administrator",
        "You have no mailbox to send from. Add your address under Configuration > Sales > Sales Mailbox, or share a mailbox with yourself "
        + "there.");
    public static readonly TextCode None = new(
        "sender.none",
        "You have no mailbox to send from. Ask an administrator to add your address under Configuration > Sales > Sales Mailbox, or to "
        + "share a mailbox with you.");
    public static readonly TextCode WillWait = new(
        "sender.will-wait", "The sign-in to {0} has ended. The email waits until someone signs in again.");
    public static readonly TextCode SharedNotSignedInAdministrator = new(
        "sender.shared-not-signed-in-administrator",
        "No one has signed in to {0} yet. Sign in under Configuration > Sales > Sales Mailbox.");
    public static readonly TextCode SharedNotSignedIn = new(
        "sender.shared-not-signed-in",
        "No one has signed in to {0} yet. Ask an administrator to sign in under Configuration > Sales > Sales Mailbox.");
    public static readonly TextCode NotSignedIn = new(
        "sender.not-signed-in", "You have not signed in to {0} yet. Sign in under My Account > Integrations.");
    public static readonly TextCode NotSharedAdministrator = new(
        "sender.not-shared-administrator",
        "This email is sent from {0} ({1}), which is not shared with you. "
        + "Share it with yourself under Configuration > Sales > Sales Mailbox.");
    public static readonly TextCode NotShared = new(
        "sender.not-shared", "This email is sent from {0} ({1}), which is not shared with you. Ask an administrator to share it.");
    public static readonly TextCode OthersAdministrator = new(
        "sender.others-administrator",
        "This email is sent from {0} ({1}), and only {2} can send from it. Let {2} send it, or change the setting.");
    public static readonly TextCode Others = new(
        "sender.others",
        "This email is sent from {0} ({1}), and only {2} can send from it. "
        + "Let {2} send it, or ask an administrator to change the setting.");
}
