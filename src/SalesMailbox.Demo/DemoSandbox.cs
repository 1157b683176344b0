using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.Demo;

/// <summary>The sandbox that contains the demo's email, and the addresses for its sign-ins.</summary>
/// <param name="Address">The address that the sandbox listens on.</param>
/// <param name="Callback">The redirect URI of the demo's own sign-ins: the host's address and <c>/authcallback</c>.</param>
public sealed record DemoSandbox(GmailSandboxState State, Uri Address, Uri Callback);
