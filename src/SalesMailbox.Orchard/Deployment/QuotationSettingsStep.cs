using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>What the recipe step "SalesMailboxQuotations" holds: Configuration > Quotations, mailboxes by their addresses. There is no secret in it.</summary>
public static class QuotationSettingsStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxQuotations";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="JsonException">It is not such a step.</exception>
    public static QuotationSettingsTemplate Read(JsonObject step) => step.Deserialize<QuotationSettingsTemplate>(Json) ?? new();

    public static JsonObject Write(QuotationSettingsTemplate template)
    {
        var step = new JsonObject { ["name"] = Name };
        foreach (var (key, value) in JsonSerializer.SerializeToNode(template, Json)!.AsObject().ToList())
        {
            step[key] = value?.DeepClone();
        }

        return step;
    }
}
