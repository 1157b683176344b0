using Microsoft.AspNetCore.Http.Features;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>What is known of the call in hand.</summary>
/// <param name="Token">The bearer token it came with, if it exists; perhaps expired.</param>
internal sealed record CallContext(ApiCall Call, AccessToken? Token, string? Account, Fault? Fault)
{
    public static CallContext Of(HttpContext context) => context.Features.GetRequiredFeature<CallContext>();
}
