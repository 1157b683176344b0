namespace SalesMailbox.Core.Hosting;

/// <summary>A stored secret can't be decrypted: the installation's key ring was lost or changed. Anyone who owns it has to enter it or sign in again.</summary>
public sealed class SecretUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
