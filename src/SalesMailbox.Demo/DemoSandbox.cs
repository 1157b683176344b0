using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.Demo;

/// <summary>The sandbox the demo's mail is in, and the addresses its sign-ins come back to.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Callback">The redirect URI of the demo's own sign-ins: the host's address and <c>/authcallback</c>.</param>
public sealed record DemoSandbox(GmailSandboxState State, Uri Address, Uri Callback);
