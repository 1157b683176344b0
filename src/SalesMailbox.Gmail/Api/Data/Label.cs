using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class Label
{
    [JsonProperty("id")]
    public virtual string? Id { get; set; }

    [JsonProperty("name")]
    public virtual string? Name { get; set; }

    /// <summary>"system" for Gmail's own labels, "user" for those that people created.</summary>
    [JsonProperty("type")]
    public virtual string? Type { get; set; }
}
