using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Sets up the keys that encrypt tokens, client secrets, cookies, and connection strings. They are in the folder "keys" in the data folder.
/// By default they are not encrypted, so anyone who copies the folder can read everything; a certificate or a secret from the environment
/// encrypts them.
/// </summary>
internal static class KeyRing
{
    /// <exception cref="InvalidOperationException">The settings are wrong. The message says which setting and how to correct
    /// it.</exception>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, string dataDirectory, KeyOptions settings)
    {
        var keys = services.AddDataProtection().SetApplicationName("SalesMailbox")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataDirectory, "keys")));
        if (!string.IsNullOrEmpty(settings.Certificate) && !string.IsNullOrEmpty(settings.Secret))
        {
            throw new InvalidOperationException($"{KeyOptions.Section}: set Certificate or Secret, not both.");
        }

        if (!string.IsNullOrEmpty(settings.Certificate))
        {
            var certificate = Load(settings);
            keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }

        if (!string.IsNullOrEmpty(settings.Secret))
        {
            var secret = new KeySecret(settings.Secret);
            services.AddSingleton(secret);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new SecretXmlEncryptor(secret));
        }

        return services;
    }

    private static X509Certificate2 Load(KeyOptions settings)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(settings.Certificate!, settings.CertificatePassword);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidOperationException($"{KeyOptions.Section}: {settings.Certificate} has no private key.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException(
                $"{KeyOptions.Section}: the certificate {settings.Certificate} could not be read ({problem.Message}). "
                + $"It has to be a PFX file, with its password in CertificatePassword.",
                problem);
        }
    }
}
