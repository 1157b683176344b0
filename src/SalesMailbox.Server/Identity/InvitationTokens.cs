using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Creates and validates the tokens of invitations. A token contains the user's security stamp, so that it works once and a new invitation
/// invalidates the previous one.
/// </summary>
internal sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<ServerUser>> logger)
    : DataProtectorTokenProvider<ServerUser>(protection, options, logger)
{
    public const string Provider = "Invitation";
    public const string Purpose = "Invitation";
}

public sealed class InvitationTokenOptions : DataProtectionTokenProviderOptions
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public InvitationTokenOptions()
    {
        Name = InvitationTokens.Provider;
        TokenLifespan = Lifetime;
    }
}
