using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Handover;

/// <summary>Texts of the notices about former agents.</summary>
internal static class HandoverTexts
{
    public static readonly TextCode FormerUser = new("handover.former-user", "a former user");
    public static readonly TextCode OwnerInactiveNotice = new(
        "handover.owner-inactive-notice",
        "{0} is no longer imported, because {1} is no longer active. Hand it over to another agent, or remove it.");
}
