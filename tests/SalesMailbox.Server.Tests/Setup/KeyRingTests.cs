using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Tests.Setup;

/// <summary>The folder "keys": a copy of it must not make encrypted data readable.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys").FullName;

    [Fact]
    public void Protect_WithoutSettings_KeepsTheKeysInTheClear()
    {
        Assert.Equal("text", Unprotect(new KeyOptions(), Protect(new KeyOptions())));
        Assert.Contains("<masterKey", KeyFile(), StringComparison.Ordinal);
    }

    [Fact]
    public void Protect_WithASecret_IsReadWithThatSecretOnly()
    {
        var secret = new KeyOptions { Secret = RandomSecret() };

        var text = Protect(secret);

        Assert.DoesNotContain("<masterKey", KeyFile(), StringComparison.Ordinal);
        Assert.Equal("text", Unprotect(secret, text));
        Assert.ThrowsAny<CryptographicException>(() => Unprotect(new KeyOptions { Secret = RandomSecret() }, text));
        Assert.ThrowsAny<CryptographicException>(() => Unprotect(new KeyOptions(), text));
    }

    [Fact]
    public void Protect_WithACertificate_IsReadWithThatCertificateOnly()
    {
        var certificate = new KeyOptions { Certificate = Certificate(), CertificatePassword = "pfx" };

        var text = Protect(certificate);

        Assert.DoesNotContain("<masterKey", KeyFile(), StringComparison.Ordinal);
        Assert.Equal("text", Unprotect(certificate, text));
        Assert.ThrowsAny<CryptographicException>(() => Unprotect(new KeyOptions(), text));
    }

    [Fact]
    public void Protect_KeysMadeBeforeTheSecret_AreStillRead()
    {
        var text = Protect(new KeyOptions());

        Assert.Equal("text", Unprotect(new KeyOptions { Secret = RandomSecret() }, text));
    }

    [Theory]
    [InlineData("short", null, null, "32 random bytes")]
    [InlineData("AAAA", null, null, "32 random bytes")]
    [InlineData(null, "nowhere.pfx", null, "could not be read")]
    [InlineData("AAAA", "nowhere.pfx", null, "not both")]
    public void AddKeyRing_WrongSettings_SaysWhatToDo(string? secret, string? certificate, string? password, string says)
    {
        var refusal = Assert.Throws<InvalidOperationException>(
            () => Protect(new KeyOptions { Secret = secret, Certificate = certificate, CertificatePassword = password }));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddKeyRing_WrongPasswordOfTheCertificate_SaysSo() =>
        Assert.Contains(
            "could not be read",
            Assert.Throws<InvalidOperationException>(
                () => Protect(new KeyOptions { Certificate = Certificate(), CertificatePassword = "wrong" })).Message,
            StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string RandomSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private string Protect(KeyOptions settings)
    {
        using var services = Services(settings);
        return Protector(services).Protect("text");
    }

    private string Unprotect(KeyOptions settings, string text)
    {
        using var services = Services(settings);
        return Protector(services).Unprotect(text);
    }

    private ServiceProvider Services(KeyOptions settings) =>
        new ServiceCollection().AddLogging().AddKeyRing(_folder, settings).BuildServiceProvider();

    private static IDataProtector Protector(ServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private string KeyFile() => File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(_folder, "keys"), "key-*.xml")));

    private string Certificate()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(_folder, "keys.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "pfx"));
        return file;
    }
}
