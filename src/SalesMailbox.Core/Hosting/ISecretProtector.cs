namespace SalesMailbox.Core.Hosting;

/// <summary>Encrypts what must not stand readable in a database: refresh tokens and client secrets. Bound to the tenant.</summary>
public interface ISecretProtector
{
    string Protect(string plainText);

    /// <exception cref="SecretUnreadableException">The text was encrypted with keys this installation does not have (or for another tenant).</exception>
    string Unprotect(string protectedText);
}
