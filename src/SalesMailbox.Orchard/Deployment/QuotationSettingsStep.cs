using System.Text.Json;
using System.Text.Json.Nodes;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>
/// The content of the recipe step "SalesMailboxQuotations": the settings of Configuration > Quotations, with mailboxes by address. It
/// contains no secrets.
/// </summary>
public static class QuotationSettingsStep
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxQuotations";

    /// <exception cref="JsonException">The JSON isn't a step of this kind.</exception>
    public static QuotationSettingsTemplate Read(JsonObject step) => RecipeJson.Read<QuotationSettingsTemplate>(step);

    public static JsonObject Write(QuotationSettingsTemplate template) => RecipeJson.Write(Name, template);
}
