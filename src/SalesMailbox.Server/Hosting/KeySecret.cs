using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SalesMailbox.Server.Hosting;

/// <summary>Encrypts with AES-256-GCM and the secret of <see cref="KeyOptions"/>.</summary>
internal sealed class KeySecret
{
    private const int Length = 32;
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] _key;

    /// <param name="text">32 bytes in base64.</param>
    /// <exception cref="InvalidOperationException">The text isn't 32 bytes in base64.</exception>
    public KeySecret(string text)
    {
        var key = new byte[Length];
        _key = Convert.TryFromBase64String(text, key, out var written) && written == Length
            ? key
            : throw new InvalidOperationException(
                $"{KeyOptions.Section}: Secret has to be 32 random bytes in base64, as \"openssl rand -base64 32\" makes them.");
    }

    public string Encrypt(byte[] plain)
    {
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <exception cref="CryptographicException">The text was encrypted with another secret or was changed.</exception>
    public byte[] Decrypt(string text)
    {
        var sealedBytes = Convert.FromBase64String(text);
        if (sealedBytes.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The encrypted key is too short.");
        }

        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceLength),
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength),
            plain);
        return plain;
    }
}

/// <summary>Encrypts the keys of the key ring with a <see cref="KeySecret"/>.</summary>
internal sealed class SecretXmlEncryptor(KeySecret secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        using var plain = new MemoryStream();
        plaintextElement.Save(plain, SaveOptions.DisableFormatting);
        return new EncryptedXmlInfo(new XElement("salesMailboxKey", secret.Encrypt(plain.ToArray())), typeof(SecretXmlDecryptor));
    }
}

/// <summary>Decrypts the keys of the key ring. Data Protection creates it by the type name in the key's file.</summary>
internal sealed class SecretXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var secret = services.GetService<KeySecret>()
            ?? throw new CryptographicException($"The keys are encrypted with a secret. Set {KeyOptions.Section}:Secret to it.");
        using var plain = new MemoryStream(secret.Decrypt(encryptedElement.Value));
        return XElement.Load(plain);
    }
}
