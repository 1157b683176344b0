namespace SalesMailbox.Gmail.Sandbox;

/// <summary>
/// The initial data of the program if nothing is stored: one mailbox, and one client for the embedded server's default address.
/// </summary>
internal static class SampleData
{
    public static void AddIfEmpty(GmailSandboxState state)
    {
        if (state.Accounts().Count > 0 || state.Clients().Count > 0)
        {
            return;
        }

        state.AddAccount("agent@sandbox.test", "Sandbox Agent");
        state.RegisterClient(
            "sandbox.apps.googleusercontent.com",
            "sandbox-secret",
            "http://localhost:5080/authcallback",
            "http://127.0.0.1:5080/authcallback");
    }
}
