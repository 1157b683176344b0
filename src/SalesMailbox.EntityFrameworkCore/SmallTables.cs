namespace SalesMailbox.EntityFrameworkCore;

/// <summary>An email domain that belongs to a client. Each domain belongs to only one client.</summary>
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

/// <summary>A counter for numbers that are assigned only once, such as ticket numbers.</summary>
public sealed class Counter
{
    public string Name { get; set; } = "";

    public long Value { get; set; }
}
