using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The name that the sender gave to a part, read by <see cref="HeaderParameters"/>.</summary>
internal static class FileNames
{
    public static string? Of(MimeEntity entity, string? around) =>
        Read(entity, HeaderId.ContentDisposition, "filename", around) ?? Read(entity, HeaderId.ContentType, "name", around)
        ?? entity.ContentDisposition?.FileName ?? entity.ContentType.Name;

    private static string? Read(MimeEntity entity, HeaderId field, string parameter, string? around) =>
        entity.Headers.FirstOrDefault(header => header.Id == field)?.RawValue is { } raw
        && HeaderParameters.Read(raw, parameter, around) is { } name && !string.IsNullOrWhiteSpace(name) ? name : null;
}
