using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class ListMessagesResponse
{
    [JsonProperty("messages")]
    public virtual IList<Message>? Messages { get; set; }

    [JsonProperty("nextPageToken")]
    public virtual string? NextPageToken { get; set; }
}
