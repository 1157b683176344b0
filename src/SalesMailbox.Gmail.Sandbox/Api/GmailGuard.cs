using SalesMailbox.Gmail.Sandbox.Calls;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Checks every Gmail call: token, account, limits, and scope. Refused calls get an error in Google's format.</summary>
internal sealed class GmailGuard(TimeProvider time, UserQuota quota) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var call = CallContext.Of(http);
        if (call.Token is not { } token || token.ExpiresAt <= time.GetUtcNow())
        {
            return GoogleError.Unauthenticated();
        }

        var user = http.Request.RouteValues["userId"] as string;
        if (user != "me" && !string.Equals(user, token.Account, StringComparison.OrdinalIgnoreCase))
        {
            return GoogleError.Create(403, $"Delegation denied for {token.Account}", "forbidden", "PERMISSION_DENIED");
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<ScopeRequirement>()?.IsMetBy(token.Scopes) == false)
        {
            return GoogleError.InsufficientScopes();
        }

        if (!quota.TryUse(token.Account, call.Call.Units))
        {
            return GoogleError.Create(403, "User-rate limit exceeded.", "userRateLimitExceeded", "PERMISSION_DENIED", "usageLimits");
        }

        if (!quota.TryEnter(token.Account))
        {
            return GoogleError.Create(
                429, "Too many concurrent requests for user.", "rateLimitExceeded", "RESOURCE_EXHAUSTED", "usageLimits");
        }

        try
        {
            return await next(context);
        }
        catch (GmailException refusal)
        {
            return refusal.Result;
        }
        finally
        {
            quota.Leave(token.Account);
        }
    }
}
