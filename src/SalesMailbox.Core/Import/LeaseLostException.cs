namespace SalesMailbox.Core.Import;

/// <summary>Someone else has taken the mailbox over (or it was removed). Anyone who gets this writes nothing more.</summary>
internal sealed class LeaseLostException() : Exception("The lease of the mailbox was lost.");

/// <summary>A person asked for the run to stop, or switched the integrator off.</summary>
internal sealed class ImportCancelledException() : Exception("The import was cancelled.");
