using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class History
{
    [JsonProperty("id")]
    public virtual string? Id { get; set; }

    [JsonProperty("messagesAdded")]
    public virtual IList<HistoryMessageAdded>? MessagesAdded { get; set; }

    [JsonProperty("labelsAdded")]
    public virtual IList<HistoryLabelAdded>? LabelsAdded { get; set; }
}
