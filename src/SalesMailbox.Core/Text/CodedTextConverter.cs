using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Converts a <see cref="CodedText"/> inside a JSON document to and from the form of <see cref="CodedTextJson"/>. A plain string is a
/// sentence stored by an earlier version.
/// </summary>
internal sealed class CodedTextConverter : JsonConverter<CodedText>
{
    public override CodedText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return CodedTextJson.Read(document.RootElement)
            ?? throw new JsonException("This is not a text of the form [\"code\", argument, ...].");
    }

    public override void Write(Utf8JsonWriter writer, CodedText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        CodedTextJson.Write(writer, value);
    }
}
