namespace SalesMailbox.Core.Import;

/// <summary>Another importer has taken the mailbox, or the mailbox was removed. The caller must not write anything.</summary>
internal sealed class LeaseLostException() : Exception("The lease of the mailbox was lost.");

/// <summary>A user requested the run to stop, or switched the integrator off.</summary>
internal sealed class ImportCancelledException() : Exception("The import was cancelled.");
