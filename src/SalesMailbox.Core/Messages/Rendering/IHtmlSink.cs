namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Receives balanced HTML: allowed elements, closed in order, and none inside a void element.</summary>
internal interface IHtmlSink
{
    /// <summary>True to end reading early, because nothing more is needed.</summary>
    bool IsFull { get; }

    /// <param name="name">The name in lower case.</param>
    /// <param name="attributes">The attributes that the element keeps.</param>
    void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes);

    void Close(string name);

    /// <param name="text">Decoded text.</param>
    void Text(string text);
}
