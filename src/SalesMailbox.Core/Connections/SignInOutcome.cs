using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>How a sign-in ended. The message is for people, also when it succeeded.</summary>
/// <param name="MailboxId">Null where the connection itself was signed in to, or nothing is known of the attempt.</param>
public sealed record SignInOutcome(bool Succeeded, CodedText Message, string? ConnectionId, string? MailboxId);

/// <summary>A sign-in that was begun.</summary>
/// <param name="Address">Where to send the browser.</param>
/// <param name="Service">What people call the service.</param>
public sealed record SignInStart(Uri Address, string Service);
