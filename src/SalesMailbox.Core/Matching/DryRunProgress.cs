namespace SalesMailbox.Core.Matching;

/// <param name="Messages">The number of messages decided so far.</param>
/// <param name="Changed">How many of them would go elsewhere.</param>
public sealed record DryRunProgress(int Messages, int Changed);
