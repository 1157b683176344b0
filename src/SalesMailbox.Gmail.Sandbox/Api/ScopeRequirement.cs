using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>The scopes for a call, of which one is required.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/auth/scopes</remarks>
internal sealed record ScopeRequirement(params IReadOnlyList<string> AnyOf)
{
    public static ScopeRequirement Metadata { get; } =
        new(GoogleScopes.Mail, GoogleScopes.Modify, GoogleScopes.ReadOnly, GoogleScopes.Metadata);

    public static ScopeRequirement Read { get; } = new(GoogleScopes.Mail, GoogleScopes.Modify, GoogleScopes.ReadOnly);

    public static ScopeRequirement Settings { get; } =
        new(GoogleScopes.Mail, GoogleScopes.Modify, GoogleScopes.ReadOnly, GoogleScopes.SettingsBasic);

    public static ScopeRequirement Send { get; } = new(GoogleScopes.Mail, GoogleScopes.Modify, GoogleScopes.Compose, GoogleScopes.Send);

    public static ScopeRequirement Modify { get; } = new(GoogleScopes.Mail, GoogleScopes.Modify);

    public static ScopeRequirement Delete { get; } = new(GoogleScopes.Mail);

    public bool IsMetBy(IEnumerable<string> scopes) => scopes.Any(AnyOf.Contains);
}
