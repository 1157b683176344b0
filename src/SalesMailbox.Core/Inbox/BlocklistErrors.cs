using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>The reasons why an entry can't be added to a blocklist.</summary>
internal static class BlocklistErrors
{
    public static readonly ErrorCode OwnOrganization = new(
        "blocklist.own-organization",
        ErrorKind.Invalid,
        "{0} belongs to your own organization. Email from colleagues would not be stored. "
        + "Select Block anyway, or enter another address or domain.");

    public static readonly ErrorCode ClientDomain = new(
        "blocklist.client-domain",
        ErrorKind.Invalid,
        "{0} is the email domain of {1}. No email of this client would be stored for you. "
        + "Select Block anyway, or enter another address or domain.");

    public static readonly ErrorCode Taken = new("blocklist.taken", ErrorKind.Conflict, "{0} is already on your blocklist.");

    public static readonly ErrorCode TooMany = new(
        "blocklist.too-many", ErrorKind.Conflict, "You have {0} entries, which is the maximum. Remove some first.");

    public static readonly ErrorCode NoLabel = new("blocklist.no-label", ErrorKind.Invalid, "Choose a label.");

    public static readonly ErrorCode UnknownLabel = new(
        "blocklist.unknown-label", ErrorKind.Invalid, "None of your mailboxes has a label called \"{0}\".");

    public static readonly ErrorCode LabelsUnknown = new("blocklist.labels-unknown", ErrorKind.Unavailable, "{0}");
}
