namespace SalesMailbox.Core.Matching;

/// <summary>A ticket as shown in a dry run.</summary>
public sealed record DryRunTicket(string Id, long Number, string Summary);
