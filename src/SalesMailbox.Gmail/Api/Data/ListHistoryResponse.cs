using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class ListHistoryResponse
{
    [JsonProperty("history")]
    public virtual IList<History>? History { get; set; }

    [JsonProperty("historyId")]
    public virtual string? HistoryId { get; set; }

    [JsonProperty("nextPageToken")]
    public virtual string? NextPageToken { get; set; }
}
