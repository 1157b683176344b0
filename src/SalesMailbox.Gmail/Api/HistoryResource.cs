using Google.Apis.Services;
using Google.Apis.Util;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Api;

internal class HistoryResource(IClientService service)
{
    public virtual ListRequest List(string userId) => new(service, userId);

    /// <summary>users.history.list.</summary>
    public class ListRequest : GmailBaseServiceRequest<ListHistoryResponse>
    {
        public ListRequest(IClientService service, string userId)
            : base(service, userId) =>
            InitParameters();

        public enum HistoryTypesEnum
        {
            [StringValue("messageAdded")]
            MessageAdded,

            [StringValue("labelAdded")]
            LabelAdded,
        }

        [RequestParameter("historyTypes", RequestParameterType.Query)]
        public Repeatable<HistoryTypesEnum>? HistoryTypes { get; set; }

        [RequestParameter("maxResults", RequestParameterType.Query)]
        public long? MaxResults { get; set; }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public string? PageToken { get; set; }

        [RequestParameter("startHistoryId", RequestParameterType.Query)]
        public string? StartHistoryId { get; set; }

        public override string MethodName => "list";

        public override string RestPath => "gmail/v1/users/{userId}/history";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("historyTypes");
            AddParameter("maxResults");
            AddParameter("pageToken");
            AddParameter("startHistoryId");
        }
    }
}
