namespace SalesMailbox.Orchard.Documents;

/// <summary>A tenant's settings of one kind, stored under the name of their type.</summary>
public sealed class Setting
{
    public string Name { get; set; } = "";

    public string Json { get; set; } = "";
}
