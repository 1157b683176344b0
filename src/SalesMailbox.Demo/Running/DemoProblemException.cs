namespace SalesMailbox.Demo.Running;

/// <summary>The demo can't start; the message tells the person at the keyboard what to do.</summary>
public sealed class DemoProblemException(string message, Exception? inner = null) : Exception(message, inner);
