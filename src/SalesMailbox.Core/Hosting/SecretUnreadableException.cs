namespace SalesMailbox.Core.Hosting;

/// <summary>
/// A stored secret can't be decrypted because the installation's key ring was lost or changed. The secret must be entered again, or its
/// owner must sign in again.
/// </summary>
public sealed class SecretUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
