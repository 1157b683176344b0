using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// A form that makes something does so once, however often it arrives: pressed twice, sent again by the browser, repeated by a proxy. Each form has a key of its
/// own; the receipt is part of the transaction that makes the thing, and the database takes it once.
/// </summary>
/// <remarks>A manager that makes something calls <see cref="StageAsync"/> before it commits. Where no form is being carried out, that does nothing.</remarks>
public sealed class FormReceipts(IFormReceiptStore store, TimeProvider time)
{
    /// <summary>How long a repeated form is recognized.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private string? _current;
    private FormReceipt? _staged;

    /// <summary>The same form of the same person with the same content. What was changed since is another form: nothing that was written is dropped.</summary>
    public static string IdOf(string agentId, string key, string content)
    {
        ArgumentNullException.ThrowIfNull(agentId);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{agentId.Length}:{agentId}|{key.Length}:{key}|{content}")));
    }

    public Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    /// <summary>Names the form that is carried out in this scope.</summary>
    public void Begin(string id) => _current = id;

    /// <summary>Whether the receipt is that of this scope's form, and not of the same form that was carried out beside it.</summary>
    public bool IsOwn(FormReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return _staged is { } own && (own.Id, own.Result, own.At) == (receipt.Id, receipt.Result, receipt.At);
    }

    /// <summary>Stages the receipt of the form that is being carried out. The caller commits it together with the effect.</summary>
    /// <param name="result">The id of what is made.</param>
    public async Task StageAsync(string result, CancellationToken cancellationToken = default)
    {
        if (_current is { } id)
        {
            _current = null;
            _staged = new FormReceipt { Id = id, Result = result, At = time.GetUtcNow() };
            await store.AddAsync(_staged, cancellationToken);
        }
    }
}
