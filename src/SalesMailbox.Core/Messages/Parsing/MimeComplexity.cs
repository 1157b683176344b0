using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Counts parts and headers before they become objects, because 25 MB of boundaries would become millions of parts.</summary>
internal sealed class MimeComplexity : MimeReader
{
    // A smaller message can't contain enough parts or headers to cause harm.
    private const int Harmless = 128 * 1024;
    private const int MaxParts = 2_000;
    private const int MaxHeaders = 20_000;
    private const int MaxHeaderBytes = 4 * 1024 * 1024;
    private const int MaxHeader = 1024 * 1024;

    private readonly HeaderBound _raw;
    private int _parts;
    private int _headers;
    private long _headerBytes;

    private MimeComplexity(ParserOptions options, HeaderBound raw) : base(options, raw, MimeFormat.Entity) => _raw = raw;

    public static bool IsBounded(Stream raw, ParserOptions options, CancellationToken cancellationToken)
    {
        if (raw.Length <= Harmless)
        {
            return true;
        }

        var reader = new MimeComplexity(options, new HeaderBound(raw, MaxHeader, static () => new TooComplexException()));
        try
        {
            raw.Position = 0;
            reader.ReadMessage(cancellationToken);
            return true;
        }
        catch (TooComplexException)
        {
            return false;
        }
        catch (FormatException)
        {
            return true; // not a message; the loader detects that as well and decides
        }
    }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        _raw.HeaderBegins();

    protected override void OnHeadersEnd(
        long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken) =>
        _raw.HeadersEnd();

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        _raw.HeaderBegins(); // the next header
        _headerBytes += header.RawValue.Length;
        Check(++_headers <= MaxHeaders && _headerBytes <= MaxHeaderBytes);
    }

    protected override void OnMimePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Check(++_parts <= MaxParts);

    protected override void OnMultipartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Check(++_parts <= MaxParts);

    protected override void OnMessagePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Check(++_parts <= MaxParts);

    private static void Check(bool bounded)
    {
        if (!bounded)
        {
            throw new TooComplexException();
        }
    }

    private sealed class TooComplexException : Exception;
}
