using System.Text.Json;
using System.Text.Json.Nodes;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>What the recipe step "SalesMailboxQuotations" holds: Configuration > Quotations, mailboxes by their addresses. There is no secret in it.</summary>
public static class QuotationSettingsStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxQuotations";

    /// <exception cref="JsonException">It is not such a step.</exception>
    public static QuotationSettingsTemplate Read(JsonObject step) => RecipeJson.Read<QuotationSettingsTemplate>(step);

    public static JsonObject Write(QuotationSettingsTemplate template) => RecipeJson.Write(Name, template);
}
