using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class Profile
{
    [JsonProperty("emailAddress")]
    public virtual string? EmailAddress { get; set; }

    [JsonProperty("historyId")]
    public virtual string? HistoryId { get; set; }

    [JsonProperty("messagesTotal")]
    public virtual int? MessagesTotal { get; set; }
}
