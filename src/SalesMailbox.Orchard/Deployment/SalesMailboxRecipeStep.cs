using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>What the recipe step "SalesMailboxConnections" holds: connections with their mailboxes, and the matching settings. No secrets.</summary>
public sealed record SalesMailboxRecipeStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxConnections";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public IReadOnlyList<ConnectionTemplate> Connections { get; init; } = [];

    /// <summary>Null: the settings stay as they are.</summary>
    public MatchingSettings? Matching { get; init; }

    /// <exception cref="JsonException">It is not such a step.</exception>
    public static SalesMailboxRecipeStep Read(JsonObject step) => step.Deserialize<SalesMailboxRecipeStep>(Json) ?? new();

    public JsonObject Write()
    {
        var step = new JsonObject { ["name"] = Name };
        foreach (var (key, value) in JsonSerializer.SerializeToNode(this, Json)!.AsObject().ToList())
        {
            step[key] = value?.DeepClone();
        }

        return step;
    }
}
