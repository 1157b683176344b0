using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>The reasons why a connection can't be changed, or a sign-in can't be started or ended.</summary>
internal static class ConnectionErrors
{
    public static readonly ErrorCode NotFound = new("connection.not-found", ErrorKind.NotFound, "The connection no longer exists.");

    public static readonly ErrorCode Changed = new(
        "connection.changed", ErrorKind.Conflict, "Someone else changed the connection. Reload the page and make your change again.");

    public static readonly ErrorCode UnknownType = new(
        "connection.unknown-type", ErrorKind.Invalid, "Choose one of the offered connection types.");

    public static readonly ErrorCode TypeNotInstalled = new(
        "connection.type-not-installed", ErrorKind.Unavailable, "This installation has no connection type \"{0}\".");

    public static readonly ErrorCode BadId = new(
        "connection.bad-id", ErrorKind.Invalid, "\"{0}\" is not a valid ID. Leave the ID empty to identify the connection by its name.");

    public static readonly ErrorCode NoName = new("connection.no-name", ErrorKind.Invalid, "Enter a name.");

    public static readonly ErrorCode NameTooLong = new(
        "connection.name-too-long", ErrorKind.Invalid, "The name can be up to {0} characters.");

    public static readonly ErrorCode SettingTooLong = new(
        "connection.setting-too-long", ErrorKind.Invalid, "It can be up to {0} characters.");

    public static readonly ErrorCode OtherSecret = new(
        "connection.other-secret", ErrorKind.Invalid, "The other application has a secret of its own. Enter it too.");

    public static readonly ErrorCode BadSchedule = new(
        "connection.bad-schedule",
        ErrorKind.Invalid,
        "This is not a cron expression with five fields (minute hour day month weekday). For every 10 minutes, enter \"{0}\".");

    public static readonly ErrorCode ScheduleNeverRuns = new(
        "connection.schedule-never-runs", ErrorKind.Invalid, "This schedule never runs.");

    public static readonly ErrorCode BackfillInFuture = new(
        "connection.backfill-in-future", ErrorKind.Invalid, "The import start date is in the future. Choose today or an earlier date.");

    public static readonly ErrorCode UnknownValue = new("connection.unknown-value", ErrorKind.Invalid, "Choose one of the offered values.");

    public static readonly ErrorCode SignInForAdministrators = new(
        "connection.sign-in-for-administrators", ErrorKind.Forbidden, "Only an administrator can sign in for the connection.");

    public static readonly ErrorCode SharedSignInForAdministrators = new(
        "connection.shared-sign-in-for-administrators",
        ErrorKind.Forbidden,
        "Only an administrator can sign in to the shared mailbox {0}.");

    public static readonly ErrorCode SignInForOwner = new(
        "connection.sign-in-for-owner", ErrorKind.Forbidden, "Only the agent it belongs to can sign in to {0}.");

    public static readonly ErrorCode DisconnectForOwner = new(
        "connection.disconnect-for-owner", ErrorKind.Forbidden, "Only the owner of the mailbox or an administrator can disconnect it.");

    public static readonly ErrorCode NotSignedIn = new("connection.not-signed-in", ErrorKind.Conflict, "No one is signed in.");

    public static readonly ErrorCode NoSignInPage = new(
        "connection.no-sign-in-page", ErrorKind.Invalid, "{0} has no sign-in page. Connect the mailbox here.");

    public static readonly ErrorCode ServiceRefused = new("connection.service-refused", ErrorKind.Unavailable, "{0}");
}
