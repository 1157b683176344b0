using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

public class HistoryMessageAdded
{
    [JsonProperty("message")]
    public virtual Message? Message { get; set; }
}
