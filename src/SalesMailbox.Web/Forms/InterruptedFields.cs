using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Reads the form of a visitor who isn't signed in: its texts up to a limit, and only the names of its files. Nothing is stored.
/// </summary>
/// <param name="Values">The fields and their values, in order.</param>
/// <param name="Files">The names of the files, by field.</param>
internal sealed record InterruptedFields(IReadOnlyList<KeyValuePair<string, string>> Values, ILookup<string, string> Files)
{
    private const int MaxFields = 1_000;
    private const int MaxText = 1_000_000;
    private const int MaxName = 200;

    /// <summary>Encoded texts are up to three times as long.</summary>
    private const long MaxBody = 3L * MaxText;

    /// <returns>Null if the request has no form, or the form is too large or can't be read.</returns>
    public static async Task<InterruptedFields?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return !request.HasFormContentType ? null
                : MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Boundary.Length > 0
                    ? await ReadPartsAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken)
                    : await ReadEncodedAsync(request, cancellationToken);
        }
        catch (Exception problem) when (problem is BadHttpRequestException or InvalidDataException or IOException
            or InvalidOperationException or ArgumentException)
        {
            return null; // the sign-in page is shown instead
        }
    }

    private static async Task<InterruptedFields?> ReadEncodedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBody;
        }

        if (request.ContentLength > MaxBody)
        {
            return null;
        }

        var form = await request.ReadFormAsync(cancellationToken);
        return Bounded([.. form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))], []);
    }

    private static async Task<InterruptedFields?> ReadPartsAsync(HttpRequest request, string boundary, CancellationToken cancellationToken)
    {
        var (values, files, left) = (new List<KeyValuePair<string, string>>(), new List<(string, string)>(), MaxText);
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section && values.Count + files.Count <= MaxFields)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)
                || HeaderUtilities.RemoveQuotes(part.Name).ToString() is not { Length: > 0 } name)
            {
                continue;
            }

            if (part.IsFileDisposition())
            {
                var file = HeaderUtilities.RemoveQuotes(part.FileNameStar.Length > 0 ? part.FileNameStar : part.FileName).ToString();
                if (file.Length > 0)
                {
                    files.Add((name, file.Length > MaxName ? file[^MaxName..] : file));
                }

                continue; // the reader skips the bytes of this part
            }

            if (await TextAsync(section.Body, left, cancellationToken) is not { } text)
            {
                return null;
            }

            left -= text.Length;
            values.Add(KeyValuePair.Create(name, text));
        }

        return Bounded(values, files);
    }

    private static async Task<string?> TextAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var (text, buffer) = (new StringBuilder(), new char[4096]);
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > most)
            {
                return null;
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static InterruptedFields? Bounded(List<KeyValuePair<string, string>> values, List<(string Field, string File)> files) =>
        values.Count + files.Count <= MaxFields && values.Sum(field => (long)field.Key.Length + field.Value.Length) <= MaxText
            ? new(values, files.ToLookup(file => file.Field, file => file.File))
            : null;
}
