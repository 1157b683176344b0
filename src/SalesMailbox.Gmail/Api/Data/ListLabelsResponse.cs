using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class ListLabelsResponse
{
    [JsonProperty("labels")]
    public virtual IList<Label>? Labels { get; set; }
}
