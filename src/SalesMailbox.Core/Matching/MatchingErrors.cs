using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Matching;

/// <summary>The reasons why the matching settings can't be saved.</summary>
internal static class MatchingErrors
{
    public static readonly ErrorCode TypeGone = new(
        "matching.type-gone", ErrorKind.Invalid, "A ticket type no longer exists. Reload the page.");

    public static readonly ErrorCode BadTag = new(
        "matching.bad-tag",
        ErrorKind.Invalid,
        "\"{0}\" can't be a tag. Enter it with its brackets, asterisks or colon, such as \"[EXTERNAL]\", and use at most {1} characters.");

    public static readonly ErrorCode TooManyTags = new("matching.too-many-tags", ErrorKind.Invalid, "You can keep up to {0} tags.");

    public static readonly ErrorCode BadDomain = new(
        "matching.bad-domain", ErrorKind.Invalid, "\"{0}\" is not a domain. Enter one such as example.com.");

    public static readonly ErrorCode UnknownType = new("matching.unknown-type", ErrorKind.Invalid, "There is no ticket type \"{0}\".");
}
