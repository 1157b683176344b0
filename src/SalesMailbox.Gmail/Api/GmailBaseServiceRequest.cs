using Google.Apis.Discovery;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace SalesMailbox.Gmail.Api;

/// <summary>A call about one user. It only reads, unless it says otherwise.</summary>
internal abstract class GmailBaseServiceRequest<TResponse>(IClientService service, string userId) : ClientServiceRequest<TResponse>(service)
{
    /// <summary>The address of the mailbox, or <c>me</c> for the one that signed in.</summary>
    [RequestParameter("userId", RequestParameterType.Path)]
    public string UserId { get; } = userId;

    public override string HttpMethod => "GET";

    protected override void InitParameters()
    {
        base.InitParameters();
        AddParameter("userId", "path", true);
    }

    private protected void AddParameter(string name, string kind = "query", bool required = false) =>
        RequestParameters.Add(name, new Parameter { Name = name, IsRequired = required, ParameterType = kind });
}
