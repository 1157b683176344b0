namespace SalesMailbox.Demo.Running;

/// <summary>What a host is built with.</summary>
/// <param name="Folder">The host's own part of the demo's folder. It may not exist.</param>
/// <param name="Sandbox">The address of the Gmail sandbox, without a slash at the end.</param>
/// <param name="Clock">To be the host's TimeProvider.</param>
/// <param name="Progress">Told in a sentence what takes its time.</param>
public sealed record DemoStart(DemoOptions Options, string Folder, string Sandbox, DemoClock Clock, Action<string> Progress)
{
    /// <summary>The endpoints of the sandbox instead of Google's, as settings.</summary>
    public IReadOnlyDictionary<string, string> GoogleSettings => new Dictionary<string, string>
    {
        ["SalesMailbox:Google:AuthorizationEndpoint"] = $"{Sandbox}/o/oauth2/v2/auth",
        ["SalesMailbox:Google:TokenEndpoint"] = $"{Sandbox}/token",
        ["SalesMailbox:Google:RevocationEndpoint"] = $"{Sandbox}/revoke",
        ["SalesMailbox:Google:GmailBaseUri"] = $"{Sandbox}/",
    };
}
