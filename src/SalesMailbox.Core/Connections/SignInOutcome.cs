using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>The outcome of a sign-in. The message is for users, also on success.</summary>
/// <param name="MailboxId">Null if the sign-in was for the connection itself, or if the attempt is unknown.</param>
public sealed record SignInOutcome(bool Succeeded, CodedText Message, string? ConnectionId, string? MailboxId);

/// <summary>A sign-in that was started.</summary>
/// <param name="Address">The address to redirect the browser to.</param>
/// <param name="Service">The name of the service for users.</param>
public sealed record StartedSignIn(Uri Address, string Service);
