using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class HistoryLabelAdded
{
    [JsonProperty("message")]
    public virtual Message? Message { get; set; }

    [JsonProperty("labelIds")]
    public virtual IList<string>? LabelIds { get; set; }
}
