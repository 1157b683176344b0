namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Takes balanced HTML: elements of the allow-list, each closed in order, none inside a void element.</summary>
internal interface IHtmlSink
{
    /// <summary>True ends the reading early: nothing more is wanted.</summary>
    bool IsFull { get; }

    /// <param name="name">In lower case.</param>
    /// <param name="attributes">Those that the element keeps.</param>
    void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes);

    void Close(string name);

    /// <param name="text">Decoded.</param>
    void Text(string text);
}
