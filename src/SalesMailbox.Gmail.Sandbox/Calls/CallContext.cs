using Microsoft.AspNetCore.Http.Features;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>The data of the current call.</summary>
/// <param name="Token">The bearer token of the call, if it exists. It may be expired.</param>
internal sealed record CallContext(ApiCall Call, AccessToken? Token, string? Account, Fault? Fault)
{
    public static CallContext Of(HttpContext context) => context.Features.GetRequiredFeature<CallContext>();
}
