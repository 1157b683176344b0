using System.Net.Http.Headers;
using Google.Apis.Services;
using Google.Apis.Util;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Api;

internal class MessagesResource(IClientService service)
{
    public virtual GetRequest Get(string userId, string id) => new(service, userId, id);

    public virtual ListRequest List(string userId) => new(service, userId);

    /// <summary>The only call that changes a mailbox; only <see cref="GmailMailboxSender"/> makes it.</summary>
    public virtual SendRequest Send(Message body, string userId) => new(service, body, userId);

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

        [RequestParameter("metadataHeaders", RequestParameterType.Query)]
        public Repeatable<string>? MetadataHeaders { get; set; }

        public override string MethodName => "get";

        public override string RestPath => "gmail/v1/users/{userId}/messages/{id}";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("id", "path", true);
            AddParameter("format");
            AddParameter("metadataHeaders");
        }
    }

    /// <summary>users.messages.send: the message is in the JSON body or, if <see cref="Upload"/> is set, in an upload.</summary>
    /// <remarks>https://developers.google.com/workspace/gmail/api/guides/uploads</remarks>
    public class SendRequest : GmailBaseServiceRequest<Message>
    {
        private readonly Message _body;

        public SendRequest(IClientService service, Message body, string userId)
            : base(service, userId)
        {
            _body = body;
            InitParameters();
            ModifyRequest = AddUpload;
        }

        /// <summary>The message (RFC 5322); read once, from its current position, and closed with the request.</summary>
        public Stream? Upload { get; set; }

        [RequestParameter("uploadType", RequestParameterType.Query)]
        public string? UploadType => Upload is null ? null : "multipart";

        public override string MethodName => "send";

        public override string HttpMethod => "POST";

        public override string RestPath => (Upload is null ? "" : "upload/") + "gmail/v1/users/{userId}/messages/send";

        protected override object GetBody() => _body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("uploadType");
        }

        private void AddUpload(HttpRequestMessage request)
        {
            if (Upload is null)
            {
                return;
            }

            var raw = new StreamContent(Upload);
            raw.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
            request.Content = new MultipartContent("related") { request.Content!, raw };
        }
    }

    /// <summary>users.messages.list. With several <see cref="LabelIds"/>, lists the messages that have all of them.</summary>
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
