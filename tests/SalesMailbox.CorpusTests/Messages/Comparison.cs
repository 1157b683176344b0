using System.Globalization;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>Finds where two parsers read a message differently, except for white space and the names of files without a name.</summary>
internal static class Comparison
{
    /// <returns>The field, our value, and their value.</returns>
    public static IEnumerable<(string Field, string Ours, string Theirs)> Of(PeerMessage ours, PeerMessage theirs)
    {
        if (theirs.Error is { } error)
        {
            yield return ("error", "", error);
            yield break;
        }

        (string Field, string Ours, string Theirs)[] fields =
        [
            ("subject", Words(ours.Subject), Words(theirs.Subject)),
            ("sender name", Words(ours.FromName), Words(theirs.FromName)),
            ("sender address", Words(ours.FromAddress).ToLowerInvariant(), Words(theirs.FromAddress).ToLowerInvariant()),
            ("date", Seconds(ours.Date), Seconds(theirs.Date)),
            ("text", Letters(ours.Text), Letters(theirs.Text)),
            ("attachments", Files(ours, theirs), Files(theirs, ours)),
        ];
        foreach (var field in fields.Where(field => field.Ours != field.Theirs))
        {
            yield return field;
        }
    }

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Seconds(DateTimeOffset? date) =>
        date?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Ignores white space and formatting marks, in which the parsers may differ.</summary>
    private static string Letters(string? text) =>
        string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character) && character is not ('>' or '\uFEFF' or '\0')));

    /// <summary>
    /// Compares names, and contents if the other side has as many files. Each parser writes a message inside a message in its own way.
    /// </summary>
    private static string Files(PeerMessage of, PeerMessage other) =>
        string.Join(" | ", (of.Attachments ?? []).Select((file, index) =>
            $"{Name(file, other.Attachments?.ElementAtOrDefault(index))} {Content(file)}".Trim()).Order(StringComparer.Ordinal));

    private static string Content(PeerFile file) => file.Type.StartsWith("message/", StringComparison.Ordinal) ? "" : file.Sha256[..8];

    private static string Name(PeerFile file, PeerFile? other) => other is { Name: "" } || file.Name.Length == 0 ? "-" : Words(file.Name);
}
