using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>The reasons why an import can't be started, stopped or retried.</summary>
internal static class ImportErrors
{
    public static readonly ErrorCode RunNotFound = new("import.run-not-found", ErrorKind.NotFound, "This import does not exist.");
    public static readonly ErrorCode NotParked = new("import.not-parked", ErrorKind.Conflict, "This message is not parked.");

    public static readonly ErrorCode IntegratorIsOff = new(
        "import.integrator-is-off", ErrorKind.Conflict, "Turn on the integrator first. While it is off, nothing is imported.");

    /// <summary>{0} is the number of minutes.</summary>
    public static readonly ErrorCode Waits = new(
        "import.waits",
        ErrorKind.Unavailable,
        "The last import failed, and the mail service needs a pause. The import continues in {0} minute.",
        "The last import failed, and the mail service needs a pause. The import continues in {0} minutes.");
}
