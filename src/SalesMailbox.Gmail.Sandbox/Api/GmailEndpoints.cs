using SalesMailbox.Gmail.Sandbox.Calls;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Maps the Gmail REST calls.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/rest</remarks>
internal static class GmailEndpoints
{
    public static void MapGmail(this WebApplication app)
    {
        var users = app.MapGroup("/gmail/v1/users/{userId}").AddEndpointFilter<RouteGroupBuilder, GmailGuard>();
        users.MapGet("/profile", MailboxCalls.Profile).WithMetadata(ScopeRequirement.Metadata);
        users.MapGet("/labels", MailboxCalls.Labels).WithMetadata(ScopeRequirement.Metadata);
        users.MapGet("/settings/sendAs", MailboxCalls.SendAs).WithMetadata(ScopeRequirement.Settings);
        users.MapGet("/history", HistoryCalls.List).WithMetadata(ScopeRequirement.Metadata);
        users.MapGet("/messages", MessageCalls.List).WithMetadata(ScopeRequirement.Metadata);
        users.MapGet("/messages/{id}", MessageCalls.Get).WithMetadata(ScopeRequirement.Metadata);
        users.MapGet("/messages/{id}/attachments/{attachmentId}", MessageCalls.Attachment).WithMetadata(ScopeRequirement.Read);
        users.MapPost("/messages/send", SendCalls.Send).WithMetadata(ScopeRequirement.Send);
        users.MapPost("/messages/{id}/modify", ChangeCalls.Modify).WithMetadata(ScopeRequirement.Modify);
        users.MapPost("/messages/{id}/trash", ChangeCalls.Trash).WithMetadata(ScopeRequirement.Modify);
        users.MapPost("/messages/{id}/untrash", ChangeCalls.Untrash).WithMetadata(ScopeRequirement.Modify);
        users.MapPost("/messages/batchModify", ChangeCalls.BatchModify).WithMetadata(ScopeRequirement.Modify);
        users.MapPost("/messages/batchDelete", ChangeCalls.BatchDelete).WithMetadata(ScopeRequirement.Delete);
        users.MapDelete("/messages/{id}", ChangeCalls.Delete).WithMetadata(ScopeRequirement.Delete);
        users.Map("/{**rest}", NotHere);
        app.Map("/gmail/{**rest}", GoogleError.NotFound);
    }

    /// <summary>Answers calls that Google has and the sandbox doesn't. They are recorded and get an explanation.</summary>
    public static IResult NotHere(HttpContext context) => GoogleError.Create(
        StatusCodes.Status501NotImplemented, $"The sandbox has no {CallContext.Of(context).Call.Name}.", "notImplemented", "UNIMPLEMENTED");

    /// <summary>Returns the account of the call's token.</summary>
    public static string Account(this HttpContext context) => CallContext.Of(context).Token!.Account;
}
