using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Keeps the connection strings in tenants.json unreadable, because they hold passwords: they are encrypted with the installation's keys. One that was
/// written by hand is read as it is and encrypted when the file is written next.
/// </summary>
public sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private const string Mark = "protected:";

    private readonly IDataProtector _protector = protection.CreateProtector("SalesMailbox.Server.Tenants.ConnectionString.v1");

    /// <returns>What is stored; null for null, and the same for what is stored already.</returns>
    public string? Protect(string? connectionString) =>
        string.IsNullOrEmpty(connectionString) || connectionString.StartsWith(Mark, StringComparison.Ordinal) ? connectionString : Mark + _protector.Protect(connectionString);

    /// <returns>The connection string itself.</returns>
    /// <exception cref="InvalidOperationException">It was encrypted with keys that this installation does not have.</exception>
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
                $"The connection string of tenant '{tenant}' in tenants.json was encrypted with keys that are not in the folder 'keys'. Restore that folder, or enter the connection string again.",
                problem);
        }
    }
}
