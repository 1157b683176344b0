namespace SalesMailbox.Demo.Running;

/// <summary>The data to build a host with.</summary>
/// <param name="Folder">The host's own part of the demo's folder. It may not exist.</param>
/// <param name="Sandbox">The address of the Gmail sandbox, without a trailing slash.</param>
/// <param name="Clock">The host's TimeProvider.</param>
/// <param name="Progress">Receives a sentence about each step that takes time.</param>
public sealed record DemoStart(DemoOptions Options, string Folder, string Sandbox, DemoClock Clock, Action<string> Progress)
{
    /// <summary>The settings that replace Google's endpoints with the sandbox's.</summary>
    public IReadOnlyDictionary<string, string> GoogleSettings => new Dictionary<string, string>
    {
        ["SalesMailbox:Google:AuthorizationEndpoint"] = $"{Sandbox}/o/oauth2/v2/auth",
        ["SalesMailbox:Google:TokenEndpoint"] = $"{Sandbox}/token",
        ["SalesMailbox:Google:RevocationEndpoint"] = $"{Sandbox}/revoke",
        ["SalesMailbox:Google:GmailBaseUri"] = $"{Sandbox}/",
    };
}
