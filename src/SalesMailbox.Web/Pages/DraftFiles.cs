using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Keeps uploaded files while a composer is shown again because of an error: the bytes are in the raw store, and the form carries a key
/// that only this agent can use.
/// </summary>
public sealed class DraftFiles(IRawStore raw, IRawReferenceStore references, IDataProtectionProvider protection)
{
    private const int MaxName = 200;

    private readonly List<RawEntry> _stored = [];

    public async Task<IReadOnlyList<DraftFile>> ReadAsync(
        Agent agent, IEnumerable<string>? keys, IEnumerable<IFormFile>? uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var protector = protection.CreateProtector("SalesMailbox.DraftFiles", agent.Id).ToTimeLimitedDataProtector();
        var files = new List<DraftFile>();
        foreach (var key in keys ?? [])
        {
            if (Unprotect(protector, key) is { } known && await raw.ExistsAsync(known.Hash, cancellationToken))
            {
                files.Add(new DraftFile(key, known));
            }
        }

        try
        {
            foreach (var upload in (uploads ?? []).Where(upload => upload.Length > 0 || !string.IsNullOrEmpty(upload.FileName)))
            {
                await using var writer = await raw.CreateAsync(cancellationToken);
                await upload.CopyToAsync(writer.Stream, cancellationToken);
                var entry = await writer.CompleteAsync(cancellationToken);
                _stored.Add(entry);
                files.Add(Keep(protector, new OutgoingAttachment(
                    Name(upload.FileName), upload.ContentType ?? "application/octet-stream", entry.Size, entry.Hash)));
            }
        }
        catch
        {
            await DiscardAsync();
            throw;
        }

        return files;
    }

    /// <summary>
    /// Removes the files that this request uploaded, because no form is shown that could send them. Files that a row refers to are kept:
    /// the request may have failed after its commit.
    /// </summary>
    /// <remarks>Not canceled with the request, because a disconnected browser is one of the reasons to call this.</remarks>
    public async Task DiscardAsync()
    {
        if (_stored.Count > 0)
        {
            var used = await references.FindAsync([.. _stored.Select(entry => entry.Hash).Distinct()], CancellationToken.None);
            foreach (var entry in _stored.Where(entry => !used.Contains(entry.Hash)))
            {
                await raw.DiscardAsync(entry, CancellationToken.None);
            }

            _stored.Clear();
        }
    }

    /// <summary>Keeps a file that the application created, such as a quotation's PDF.</summary>
    public DraftFile Keep(Agent agent, OutgoingAttachment attachment)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return Keep(protection.CreateProtector("SalesMailbox.DraftFiles", agent.Id).ToTimeLimitedDataProtector(), attachment);
    }

    private static DraftFile Keep(ITimeLimitedDataProtector protector, OutgoingAttachment attachment) =>
        new(protector.Protect(JsonSerializer.Serialize(attachment), TimeSpan.FromDays(2)), attachment);

    private static OutgoingAttachment? Unprotect(ITimeLimitedDataProtector protector, string key)
    {
        try
        {
            return JsonSerializer.Deserialize<OutgoingAttachment>(protector.Unprotect(key));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // expired, or another agent's
        }
    }

    // Browsers send a file name, old ones a path.
    private static string Name(string? fileName)
    {
        var name = string.Concat((fileName ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "file" : name.Length > MaxName ? name[^MaxName..] : name;
    }
}
