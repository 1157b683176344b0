using Google.Apis.Services;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail.Api;

internal class UsersResource(IClientService service)
{
    public virtual MessagesResource Messages { get; } = new(service);

    public virtual HistoryResource History { get; } = new(service);

    public virtual LabelsResource Labels { get; } = new(service);

    public virtual GetProfileRequest GetProfile(string userId) => new(service, userId);

    /// <summary>users.getProfile.</summary>
    public class GetProfileRequest : GmailBaseServiceRequest<Profile>
    {
        public GetProfileRequest(IClientService service, string userId)
            : base(service, userId) =>
            InitParameters();

        public override string MethodName => "getProfile";

        public override string RestPath => "gmail/v1/users/{userId}/profile";
    }
}
