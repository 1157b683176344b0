namespace SalesMailbox.Core.Storage;

/// <summary>Someone else changed what was about to be written. Nothing was written.</summary>
public sealed class ConcurrencyException(string message, Exception? inner = null) : Exception(message, inner);
