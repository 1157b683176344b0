using Google.Apis.Services;
using Google.Apis.Util;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Api;

public class MessagesResource(IClientService service)
{
    public virtual GetRequest Get(string userId, string id) => new(service, userId, id);

    public virtual ListRequest List(string userId) => new(service, userId);

    /// <summary>users.messages.get.</summary>
    public class GetRequest : GmailBaseServiceRequest<Message>
    {
        public GetRequest(IClientService service, string userId, string id)
            : base(service, userId)
        {
            Id = id;
            InitParameters();
        }

        public enum FormatEnum
        {
            [StringValue("minimal")]
            Minimal,

            [StringValue("full")]
            Full,

            [StringValue("raw")]
            Raw,

            [StringValue("metadata")]
            Metadata,
        }

        [RequestParameter("id", RequestParameterType.Path)]
        public string Id { get; }

        [RequestParameter("format", RequestParameterType.Query)]
        public FormatEnum? Format { get; set; }

        public override string MethodName => "get";

        public override string RestPath => "gmail/v1/users/{userId}/messages/{id}";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("id", "path", true);
            AddParameter("format");
        }
    }

    /// <summary>users.messages.list. Several <see cref="LabelIds"/> mean messages that have all of them.</summary>
    public class ListRequest : GmailBaseServiceRequest<ListMessagesResponse>
    {
        public ListRequest(IClientService service, string userId)
            : base(service, userId) =>
            InitParameters();

        [RequestParameter("labelIds", RequestParameterType.Query)]
        public Repeatable<string>? LabelIds { get; set; }

        [RequestParameter("maxResults", RequestParameterType.Query)]
        public long? MaxResults { get; set; }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public string? PageToken { get; set; }

        [RequestParameter("q", RequestParameterType.Query)]
        public string? Q { get; set; }

        public override string MethodName => "list";

        public override string RestPath => "gmail/v1/users/{userId}/messages";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("labelIds");
            AddParameter("maxResults");
            AddParameter("pageToken");
            AddParameter("q");
        }
    }
}
