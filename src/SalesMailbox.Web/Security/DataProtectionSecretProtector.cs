using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Encrypts with ASP.NET Core Data Protection. Each tenant has its own purpose, so that one tenant's secrets can't be decrypted in another.
/// </summary>
public sealed class DataProtectionSecretProtector(IDataProtectionProvider provider, ITenant tenant) : ISecretProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("SalesMailbox.Secrets", tenant.Name, "v1");

    public string Protect(string plainText) => _protector.Protect(plainText);

    public string Unprotect(string protectedText)
    {
        try
        {
            return _protector.Unprotect(protectedText);
        }
        catch (CryptographicException exception)
        {
            throw new SecretUnreadableException(
                "A stored secret cannot be decrypted with this installation's keys. Enter it again, or sign in again.", exception);
        }
    }
}
