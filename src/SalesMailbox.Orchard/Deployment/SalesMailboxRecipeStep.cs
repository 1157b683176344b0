using System.Text.Json;
using System.Text.Json.Nodes;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>What the recipe step "SalesMailboxConnections" holds: connections with their mailboxes, and the matching settings. No secrets.</summary>
public sealed record SalesMailboxRecipeStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxConnections";

    public IReadOnlyList<ConnectionTemplate> Connections { get; init; } = [];

    /// <summary>Null: the settings stay as they are.</summary>
    public MatchingTemplate? Matching { get; init; }

    /// <exception cref="JsonException">It is not such a step.</exception>
    public static SalesMailboxRecipeStep Read(JsonObject step) => RecipeJson.Read<SalesMailboxRecipeStep>(step);

    public JsonObject Write() => RecipeJson.Write(Name, this);
}
