namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// The content type and name under which parts of an email are sent to a browser for saving. The sender chose both, so neither is trusted.
/// </summary>
public static class DownloadTypes
{
    public const string Binary = "application/octet-stream";

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf",
        "application/zip",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
        "text/calendar",
        "text/csv",
        "text/plain",
    };

    /// <summary>The given type if browsers don't execute any of its content, otherwise a type that is only ever saved.</summary>
    public static string Of(string contentType) =>
        Harmless.Contains(contentType) || PictureFormats.MayShow(contentType) ? contentType : Binary;

    /// <summary>The file name of a whole email, made from its subject.</summary>
    public static string Original(string subject) =>
        AttachmentNames.Safe((subject ?? "").Replace('/', '-').Replace('\\', '-')) is { Length: > 0 } name ? name + ".eml" : "message.eml";
}
