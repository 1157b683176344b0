namespace SalesMailbox.Demo.Running;

/// <summary>The demo can't start. The message says what the user can do.</summary>
internal sealed class DemoProblemException(string message, Exception? inner = null) : Exception(message, inner);
