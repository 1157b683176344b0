using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Server.Identity;

/// <summary>Tokens of invitations. They hold the user's security stamp, so that each works once and a new invitation ends the one before.</summary>
public sealed class InvitationTokens(IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<ServerUser>> logger)
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
