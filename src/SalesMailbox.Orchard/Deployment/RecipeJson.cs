using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Reads and writes the module's recipe steps.</summary>
internal static class RecipeJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="JsonException">The JSON isn't a step of this kind.</exception>
    public static T Read<T>(JsonObject step) where T : new() => step.Deserialize<T>(Json) ?? new();

    public static JsonObject Write<T>(string name, T content)
    {
        var step = new JsonObject { ["name"] = name };
        foreach (var (key, value) in JsonSerializer.SerializeToNode(content, Json)!.AsObject().ToList())
        {
            step[key] = value?.DeepClone();
        }

        return step;
    }
}
