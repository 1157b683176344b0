namespace SalesMailbox.EntityFrameworkCore;

/// <summary>A mail domain a client owns; each domain has one owner.</summary>
public sealed class ClientDomain
{
    public string Domain { get; set; } = "";

    public string ClientId { get; set; } = "";

    public int Position { get; set; }
}

/// <summary>A tenant's settings of one kind, as JSON.</summary>
public sealed class Setting
{
    public string Name { get; set; } = "";

    public string Json { get; set; } = "";
}

/// <summary>Numbers that are handed out once, such as ticket numbers.</summary>
public sealed class Counter
{
    public string Name { get; set; } = "";

    public long Value { get; set; }
}
