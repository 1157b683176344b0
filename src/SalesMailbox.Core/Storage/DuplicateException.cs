namespace SalesMailbox.Core.Storage;

/// <summary>The database already holds a row with the same unique key. Nothing was written.</summary>
public sealed class DuplicateException(string message, Exception? inner = null) : Exception(message, inner);
