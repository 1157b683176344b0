using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Inbox;

namespace SalesMailbox.Web.Undo;

/// <summary>
/// Protects the data of an Undo button: the action, signed and encrypted for its tenant, so that it can't be forged. Core decides how long
/// it is valid.
/// </summary>
public sealed class UndoTokens(IDataProtectionProvider provider, ITenant tenant)
{
    private readonly IDataProtector _protector = provider.CreateProtector("SalesMailbox.Undo", tenant.Name, "v1");

    public string Protect(UndoableAction action)
    {
        // Ids of emails that were imported together are similar, so a hundred of them compress well.
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packing, action);
        }

        return WebEncoders.Base64UrlEncode(_protector.Protect(packed.ToArray()));
    }

    /// <returns>The action; null if the token isn't valid.</returns>
    public UndoableAction? Unprotect(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
            using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<UndoableAction>(unpacking);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
