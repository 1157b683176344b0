namespace SalesMailbox.Core.MailServices;

/// <summary>A sign-in did not bring a usable grant. The message is for people: what happened and what to do.</summary>
public sealed class SignInRefusedException(string message, Exception? inner = null) : Exception(message, inner);
