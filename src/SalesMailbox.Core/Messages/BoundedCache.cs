using System.Diagnostics.CodeAnalysis;

namespace SalesMailbox.Core.Messages;

/// <summary>Keeps the most recently used values, up to a total size. Thread-safe.</summary>
/// <param name="capacity">Maximum total size of the values.</param>
/// <param name="sizeOf">Returns the size of a value.</param>
internal sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long> sizeOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>The total size of the values.</summary>
    public long Size { get; private set; }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_gate)
        {
            value = null;
            if (!_entries.TryGetValue(key, out var node))
            {
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>
    /// Stores the value and evicts the least recently used ones to make room. A value larger than a quarter of the cache is not stored.
    /// </summary>
    public void Set(TKey key, TValue value)
    {
        var size = sizeOf(value);
        if (size > capacity / 4)
        {
            return;
        }

        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                Remove(known);
            }

            _entries[key] = _byUse.AddFirst(new Entry(key, value, size));
            Size += size;
            while (Size > capacity && _byUse.Last is { } oldest)
            {
                Remove(oldest);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        Size -= node.Value.Size;
    }

    private sealed record Entry(TKey Key, TValue Value, long Size);
}
