using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// A form that creates something does so once, no matter how often it arrives: clicked twice, resent by the browser or repeated by a proxy.
/// Each form has its own key. The receipt is part of the transaction that creates the object, and the database accepts it once.
/// </summary>
/// <remarks>
/// A manager that creates something calls <see cref="StageAsync"/> before it commits. The call does nothing outside the processing of a
/// form.
/// </remarks>
public sealed class FormReceipts(IFormReceiptStore store, TimeProvider time)
{
    /// <summary>How long a repeated form is recognized.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private string? _current;
    private FormReceipt? _staged;

    /// <summary>
    /// Identifies a form by its user, key and content. A form with changed content is another form, so no input is dropped.
    /// </summary>
    public static string IdOf(string agentId, string key, string content)
    {
        ArgumentNullException.ThrowIfNull(agentId);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{agentId.Length}:{agentId}|{key.Length}:{key}|{content}")));
    }

    /// <summary>Finds the receipt of a form; null if the form was not processed within <see cref="Kept"/>.</summary>
    public Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    /// <summary>Sets the form that this scope processes.</summary>
    public void Begin(string id) => _current = id;

    /// <summary>Whether the receipt belongs to the form of this scope, and not to the same form processed in parallel.</summary>
    public bool IsOwn(FormReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return _staged is { } own && (own.Id, own.Result, own.At) == (receipt.Id, receipt.Result, receipt.At);
    }

    /// <summary>Stages the receipt of the form that is being processed. The caller commits it together with the effect.</summary>
    /// <param name="result">The id of the object that is created.</param>
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
