namespace SalesMailbox.Core.Matching;

/// <summary>A ticket as a dry run names it.</summary>
public sealed record DryRunTicket(string Id, long Number, string Summary);
