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

    private readonly MemoryStream _rest = new();
    private readonly StringBuilder _key = new();
    private readonly byte[] _encoded = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly byte[] _decoded = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _encodedLength;
    private int _depth;
    private bool _inString;
    private bool _inRaw;
    private bool _afterColon;
    private bool _ended;
    private string? _escape;

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
                    if (_encodedLength == BufferSize / 2)
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

        if (_depth != 0 || _inString || !_ended)
        {
            throw new InvalidDataException("The message's answer ended too early.");
        }

        await DecodeAsync(true, cancellationToken);
        return JsonConvert.DeserializeObject<Message>(Encoding.UTF8.GetString(_rest.GetBuffer(), 0, (int)_rest.Length))
            ?? throw new InvalidDataException("The answer holds no message.");
    }

    public void Dispose()
    {
        _rest.Dispose();
        ArrayPool<byte>.Shared.Return(_encoded);
        ArrayPool<byte>.Shared.Return(_decoded);
    }

    private void Take(byte value)
    {
        if (_inRaw && value != '"')
        {
            TakeRaw((char)value);
            return;
        }

        _rest.WriteByte(value);
        if (_inString)
        {
            TakeInString(value);
            return;
        }

        switch (value)
        {
            case (byte)'"':
                _inString = true;
                _inRaw = _depth == 1 && _afterColon && _key.Equals("raw");
                if (!_afterColon)
                {
                    _key.Clear();
                }

                break;
            case (byte)':':
                _afterColon = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                _afterColon = false;
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                _ended = _depth == 0;
                _afterColon = false;
                break;
            case (byte)',':
                _afterColon = false;
                break;
            default:
                break;
        }
    }

    private void TakeInString(byte value)
    {
        if (_escape is not null)
        {
            _escape = null;
        }
        else if (value == '\\')
        {
            _escape = "";
        }
        else if (value == '"')
        {
            (_inString, _inRaw) = (false, false);
        }
        else if (_depth == 1 && !_afterColon)
        {
            _key.Append((char)value);
        }
    }

    // JSON writers may escape the padding: \u003d.
    private void TakeRaw(char value)
    {
        if (_escape is null)
        {
            if (value == '\\')
            {
                _escape = "";
            }
            else
            {
                _encoded[_encodedLength++] = (byte)value;
            }

            return;
        }

        _escape += value;
        if (_escape[0] != 'u')
        {
            _encoded[_encodedLength++] = (byte)value;
            _escape = null;
        }
        else if (_escape.Length == 5)
        {
            _encoded[_encodedLength++] = (byte)int.Parse(_escape.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            _escape = null;
        }
    }

    private async Task DecodeAsync(bool isLast, CancellationToken cancellationToken)
    {
        var status = Base64Url.DecodeFromUtf8(_encoded.AsSpan(0, _encodedLength), _decoded, out var consumed, out var written, isLast);
        if (status is not (OperationStatus.Done or OperationStatus.NeedMoreData) || (isLast && consumed != _encodedLength))
        {
            throw new InvalidDataException("The message's raw text is not base64url.");
        }

        _encoded.AsSpan(consumed, _encodedLength - consumed).CopyTo(_encoded);
        _encodedLength -= consumed;
        Length += written;
        await destination.WriteAsync(_decoded.AsMemory(0, written), cancellationToken);
    }
}
