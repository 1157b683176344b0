namespace SalesMailbox.Core.Storage;

/// <summary>The database already holds a row with a key that must be unique. Nothing was written.</summary>
public sealed class DuplicateException(string message, Exception? inner = null) : Exception(message, inner);
