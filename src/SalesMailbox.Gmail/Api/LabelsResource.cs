using Google.Apis.Services;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Api;

internal class LabelsResource(IClientService service)
{
    public virtual ListRequest List(string userId) => new(service, userId);

    /// <summary>users.labels.list.</summary>
    public class ListRequest : GmailBaseServiceRequest<ListLabelsResponse>
    {
        public ListRequest(IClientService service, string userId)
            : base(service, userId) =>
            InitParameters();

        public override string MethodName => "list";

        public override string RestPath => "gmail/v1/users/{userId}/labels";
    }
}
