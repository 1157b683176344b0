using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The stored form of a <see cref="CodedText"/>: ["code", argument, ...]. A moment is {"at": "..."}; a nested text is a nested array.
/// </summary>
public static class CodedTextJson
{
    private const string At = "at";

    // Stored text is not HTML, and names stay readable in the database.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the stored form.</summary>
    public static string Write(CodedText text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            Write(writer, text);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads the stored form. A plain sentence, stored by an earlier version, becomes <see cref="SharedTexts.Stored"/>.</summary>
    public static CodedText Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!stored.StartsWith('['))
        {
            return SharedTexts.Stored.With(stored);
        }

        try
        {
            using var document = JsonDocument.Parse(stored);
            return Read(document.RootElement) ?? SharedTexts.Stored.With(stored);
        }
        catch (JsonException)
        {
            return SharedTexts.Stored.With(stored); // a sentence that starts with a bracket
        }
    }

    internal static void Write(Utf8JsonWriter writer, CodedText text)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(text.Code);
        foreach (var argument in text.Arguments)
        {
            switch (argument)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case string words:
                    writer.WriteStringValue(words);
                    break;
                case bool flag:
                    writer.WriteBooleanValue(flag);
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                case decimal number:
                    writer.WriteNumberValue(number);
                    break;
                case DateTimeOffset moment:
                    writer.WriteStartObject();
                    writer.WriteString(At, moment);
                    writer.WriteEndObject();
                    break;
                default:
                    Write(writer, (CodedText)argument);
                    break;
            }
        }

        writer.WriteEndArray();
    }

    internal static CodedText? Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return SharedTexts.Stored.With(element.GetString());
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0 || element[0].ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return new(element[0].GetString()!, [.. element.EnumerateArray().Skip(1).Select(Argument)]);
    }

    /// <exception cref="ArgumentException">The argument has a type that can't be stored.</exception>
    internal static object? Normalize(object? argument) => argument switch
    {
        null or string or bool or long or decimal or DateTimeOffset or CodedText => argument,
        TextCode code => code.ToCodedText(),
        int or short or byte => Convert.ToInt64(argument, CultureInfo.InvariantCulture),
        double number => (decimal)number,
        DateTime moment => new DateTimeOffset(moment),
        _ => throw new ArgumentException($"A text can't have an argument of the type {argument.GetType().Name}.", nameof(argument)),
    };

    private static object? Argument(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var number) ? (object)number : element.GetDecimal(),
        JsonValueKind.Array => Read(element),
        JsonValueKind.Object when element.TryGetProperty(At, out var moment) => moment.GetDateTimeOffset(),
        JsonValueKind.Object => element.GetRawText(),
        _ => element.GetString(),
    };
}
