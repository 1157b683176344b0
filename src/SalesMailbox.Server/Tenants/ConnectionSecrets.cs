using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Encrypts the connection strings in tenants.json with the installation's keys, because they contain passwords. A string that was written
/// by hand is read as it is and encrypted when the file is next saved.
/// </summary>
internal sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private const string Mark = "protected:";

    private readonly IDataProtector _protector = protection.CreateProtector("SalesMailbox.Server.Tenants.ConnectionString.v1");

    /// <returns>The encrypted connection string. Null and encrypted strings are returned unchanged.</returns>
    public string? Protect(string? connectionString) =>
        string.IsNullOrEmpty(connectionString) || connectionString.StartsWith(Mark, StringComparison.Ordinal)
            ? connectionString
            : Mark + _protector.Protect(connectionString);

    /// <returns>The decrypted connection string.</returns>
    /// <exception cref="InvalidOperationException">It was encrypted with keys that this installation doesn't have.</exception>
    public string Reveal(string tenant, string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!stored.StartsWith(Mark, StringComparison.Ordinal))
        {
            return stored;
        }

        try
        {
            return _protector.Unprotect(stored[Mark.Length..]);
        }
        catch (CryptographicException problem)
        {
            throw new InvalidOperationException(
                $"The connection string of tenant '{tenant}' in tenants.json was encrypted with keys that are not in the folder 'keys'. "
                + $"Restore that folder, or enter the connection string again.",
                problem);
        }
    }
}
