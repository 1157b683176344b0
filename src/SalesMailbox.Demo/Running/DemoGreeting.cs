using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Running;

/// <summary>The introduction for newcomers.</summary>
internal static class DemoGreeting
{
    private const string NotConnected =
        $"""
          One mailbox is not connected yet: sign in as {DemoPeople.Alex}, open My Account > Integrations
          and choose "Sign in with Google". What waits there comes in then.

        """;

    /// <param name="isConnected">Whether somebody has completed the task that the demo leaves open.</param>
    public static string Text(DemoRun demo, DemoOptions options, IReadOnlyList<string> more, bool isConnected)
    {
        var people = DemoPeople.All.Select(person => $"    {person.Address,-22}{person.Name}, {person.Role}");
        return $"""

            Sales Mailbox   {demo.Address}
            Gmail sandbox   {demo.Sandbox.Address}/   (not Google: the mailboxes of this demo)
            {string.Concat(more.Select(line => line + Environment.NewLine))}
              Sign in with the password "{DemoPeople.Password}" as
            {string.Join(Environment.NewLine, people)}

              Write a mail as a prospect: {demo.Sandbox.Address}/compose - it comes in within a minute.
            {(isConnected ? "" : NotConnected)}
              Everything is made up and stays on this machine, in {options.Folder}
              Stop with Ctrl+C; the data stays. Start over with --demo --fresh.

            """;
    }
}
