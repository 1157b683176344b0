using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Reads the response of messages.get with <c>format=raw</c> while it arrives. The base64url text (RFC 4648 5) of the top-level member
/// <c>raw</c> is decoded directly into a stream; the small rest is stored and parsed. A message of any size needs only a few buffers.
/// </summary>
internal sealed class RawMessageReader(Stream destination) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly MemoryStream rest = new();
    private readonly StringBuilder key = new();
    private readonly byte[] encoded = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly byte[] decoded = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int encodedLength;
    private int depth;
    private bool inString;
    private bool inRaw;
    private bool afterColon;
    private bool ended;
    private string? escape;

    /// <summary>The number of bytes written to the destination.</summary>
    public long Length { get; private set; }

    /// <param name="progress">Called with each piece that arrives.</param>
    /// <exception cref="InvalidDataException">The response is not a message, or ends too early.</exception>
    public async Task<Message> ReadAsync(Stream answer, Action progress, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await answer.ReadAsync(buffer, cancellationToken)) > 0)
            {
                progress();
                for (var i = 0; i < read; i++)
                {
                    Take(buffer[i]);
                    if (encodedLength == BufferSize / 2)
                    {
                        await DecodeAsync(false, cancellationToken);
                    }
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (depth != 0 || inString || !ended)
        {
            throw new InvalidDataException("The message's answer ended too early.");
        }

        await DecodeAsync(true, cancellationToken);
        return JsonConvert.DeserializeObject<Message>(Encoding.UTF8.GetString(rest.GetBuffer(), 0, (int)rest.Length))
            ?? throw new InvalidDataException("The answer holds no message.");
    }

    public void Dispose()
    {
        rest.Dispose();
        ArrayPool<byte>.Shared.Return(encoded);
        ArrayPool<byte>.Shared.Return(decoded);
    }

    private void Take(byte value)
    {
        if (inRaw && value != '"')
        {
            TakeRaw((char)value);
            return;
        }

        rest.WriteByte(value);
        if (inString)
        {
            TakeInString(value);
            return;
        }

        switch (value)
        {
            case (byte)'"':
                inString = true;
                inRaw = depth == 1 && afterColon && key.Equals("raw");
                if (!afterColon)
                {
                    key.Clear();
                }

                break;
            case (byte)':':
                afterColon = true;
                break;
            case (byte)'{' or (byte)'[':
                depth++;
                afterColon = false;
                break;
            case (byte)'}' or (byte)']':
                depth--;
                ended = depth == 0;
                afterColon = false;
                break;
            case (byte)',':
                afterColon = false;
                break;
            default:
                break;
        }
    }

    private void TakeInString(byte value)
    {
        if (escape is not null)
        {
            escape = null;
        }
        else if (value == '\\')
        {
            escape = "";
        }
        else if (value == '"')
        {
            (inString, inRaw) = (false, false);
        }
        else if (depth == 1 && !afterColon)
        {
            key.Append((char)value);
        }
    }

    // JSON writers may escape the padding: \u003d.
    private void TakeRaw(char value)
    {
        if (escape is null)
        {
            if (value == '\\')
            {
                escape = "";
            }
            else
            {
                encoded[encodedLength++] = (byte)value;
            }

            return;
        }

        escape += value;
        if (escape[0] != 'u')
        {
            encoded[encodedLength++] = (byte)value;
            escape = null;
        }
        else if (escape.Length == 5)
        {
            encoded[encodedLength++] = (byte)int.Parse(escape.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            escape = null;
        }
    }

    private async Task DecodeAsync(bool isLast, CancellationToken cancellationToken)
    {
        var status = Base64Url.DecodeFromUtf8(encoded.AsSpan(0, encodedLength), decoded, out var consumed, out var written, isLast);
        if (status is not (OperationStatus.Done or OperationStatus.NeedMoreData) || (isLast && consumed != encodedLength))
        {
            throw new InvalidDataException("The message's raw text is not base64url.");
        }

        encoded.AsSpan(consumed, encodedLength - consumed).CopyTo(encoded);
        encodedLength -= consumed;
        Length += written;
        await destination.WriteAsync(decoded.AsMemory(0, written), cancellationToken);
    }
}
