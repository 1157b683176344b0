using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

/// <summary>Creates raw emails for tests. Lines are written with \n and sent with \r\n.</summary>
internal static class Mail
{
    public static Task<ParsedMessage> ParseAsync(string raw, Encoding? encoding = null) => ParseAsync(Bytes(raw, encoding));

    public static Task<ParsedMessage> ParseAsync(byte[] raw) =>
        MessageParser.ParseAsync(new MemoryStream(raw), TestContext.Current.CancellationToken);

    /// <param name="encoding">Null for Latin 1, in which each character up to U+00FF is one byte.</param>
    public static byte[] Bytes(string raw, Encoding? encoding = null) =>
        (encoding ?? Encoding.Latin1).GetBytes(raw.ReplaceLineEndings("\r\n"));

    /// <summary>Parses an email of one part with these additional headers.</summary>
    public static Task<ParsedMessage> WithHeadersAsync(params IEnumerable<string> headers) =>
        ParseAsync($"From: ann@customer.example\nSubject: x\n{string.Concat(headers.Select(header => header + "\n"))}\nbody\n");

    /// <summary>Returns a multipart with these parts.</summary>
    public static string Multipart(string subtype, params IEnumerable<string> parts) =>
        $"From: ann@customer.example\nSubject: x\nMIME-Version: 1.0\n"
        + $"Content-Type: multipart/{subtype}; boundary=b\n\n{string.Concat(parts.Select(part => $"--b\n{part}\n"))}--b--\n";
}
