namespace SalesMailbox.Core.Hosting;

/// <summary>Encrypts what must not be readable in a database: refresh tokens and client secrets. Bound to the tenant.</summary>
public interface ISecretProtector
{
    /// <summary>Encrypts a secret for storage.</summary>
    string Protect(string plainText);

    /// <exception cref="SecretUnreadableException">The text was encrypted with keys that this installation does not have, or for another
    /// tenant.</exception>
    string Unprotect(string protectedText);
}
