using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads why an email was not delivered (RFC 3464): recipient, status code and the other server's message.</summary>
internal static class DeliveryReports
{
    private const int MaxRecipients = 3;
    private const int MaxParts = 200;
    private const int MaxField = 300;

    /// <param name="message">A bounce.</param>
    /// <param name="snippet">The first words of the bounce, used as the reason if it has no machine-readable report.</param>
    /// <returns>One line for each recipient; null if the report says that delivery succeeded or was only delayed.</returns>
    public static string? Find(MimeMessage message, string snippet)
    {
        var groups = message.BodyParts.Take(MaxParts).OfType<MessageDeliveryStatus>().SelectMany(Groups).ToList();
        if (groups.Count == 0)
        {
            return Cut(snippet);
        }

        var failed = groups.Where(IsFailure)
            .Take(MaxRecipients)
            .Select(Describe)
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return failed.Count > 0 ? TextCut.Of(string.Join('\n', failed), MailMessage.MaxNotDelivered)
            : groups.Exists(IsFailure) ? Cut(snippet)
            : null;
    }

    /// <summary>The fields of each recipient. The first group is about the message.</summary>
    private static IEnumerable<HeaderList> Groups(MessageDeliveryStatus report)
    {
        try
        {
            return [.. report.StatusGroups.Take(MaxParts).Where(group => group.Contains("Action") || group.Contains("Final-Recipient"))];
        }
        catch (FormatException)
        {
            return []; // not readable; the text of the email states the reason
        }
    }

    private static bool IsFailure(HeaderList group) => group["Action"]?.Trim() is { Length: > 0 } action
        ? action.Equals("failed", StringComparison.OrdinalIgnoreCase)
        : group["Status"]?.TrimStart().StartsWith('5') == true;

    private static string Describe(HeaderList group)
    {
        var recipient = Value(group["Final-Recipient"] ?? group["Original-Recipient"]);
        var status = Cut(group["Status"] ?? "");
        var said = Value(group["Diagnostic-Code"]);
        var reason = said.Contains(status, StringComparison.Ordinal) ? said : $"{status} {said}".TrimEnd();
        return recipient.Length == 0 ? reason : reason.Length == 0 ? recipient : $"{recipient}: {reason}";
    }

    /// <summary>The text after the type: "smtp; 550 No such user".</summary>
    private static string Value(string? field)
    {
        var text = Cut(field ?? "");
        var at = text.IndexOf(';', StringComparison.Ordinal);
        return at is >= 0 and < 20 ? text[(at + 1)..].TrimStart() : text;
    }

    private static string Cut(string text) => TextCut.Of(SubjectNormalizer.Tidy(TextCut.Of(text, 4 * MaxField)), MaxField);
}
