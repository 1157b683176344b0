namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>The order of Gmail's message lists. Messages of the same time are ordered by id, so that paging is stable.</summary>
internal sealed class NewestFirst : IComparer<SandboxMessage>
{
    public int Compare(SandboxMessage? x, SandboxMessage? y)
    {
        var byDate = y!.InternalDate.CompareTo(x!.InternalDate);
        return byDate != 0 ? byDate : string.CompareOrdinal(y.Id, x.Id);
    }
}
