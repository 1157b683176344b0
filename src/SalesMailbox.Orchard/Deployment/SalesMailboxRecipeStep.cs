using System.Text.Json;
using System.Text.Json.Nodes;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>
/// The content of the recipe step "SalesMailboxConnections": connections with their mailboxes, and the matching settings. It contains no
/// secrets.
/// </summary>
internal sealed record SalesMailboxRecipeStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxConnections";

    public IReadOnlyList<ConnectionTemplate> Connections { get; init; } = [];

    /// <summary>The matching settings; null leaves them unchanged.</summary>
    public MatchingTemplate? Matching { get; init; }

    /// <exception cref="JsonException">The JSON isn't a step of this kind.</exception>
    public static SalesMailboxRecipeStep Read(JsonObject step) => RecipeJson.Read<SalesMailboxRecipeStep>(step);

    public JsonObject Write() => RecipeJson.Write(Name, this);
}
