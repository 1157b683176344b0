using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

public class ListLabelsResponse
{
    [JsonProperty("labels")]
    public virtual IList<Label>? Labels { get; set; }
}
