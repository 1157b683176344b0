using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Texts of notices about matching.</summary>
internal static class MatchingTexts
{
    public static readonly TextCode NotDeliveredNotice = new("matching.not-delivered-notice", "Your email \"{0}\" was not delivered: {1}");
}
