namespace SalesMailbox.Core.Storage;

/// <summary>Another writer changed a row that was about to be written. Nothing was written.</summary>
public sealed class ConcurrencyException(string message, Exception? inner = null) : Exception(message, inner);
