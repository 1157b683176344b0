using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Limits sign-in attempts per tenant and visitor's address, in addition to the lock per account: see
/// <see cref="Identity.SignInFailures"/>.
/// </summary>
internal static class SignInLimits
{
    public const string Policy = "sign-in";

    internal static IServiceCollection AddSignInLimits(this IServiceCollection services, int perMinute) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                (context.RequestServices.GetRequiredService<CurrentTenant>().Name, Place(context.Connection.RemoteIpAddress)),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
        });

    // A visitor who has one IPv6 address usually has a whole /64 network.
    private static string Place(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString()
            : address.ToString();
    }
}
