namespace SalesMailbox.Orchard.Documents;

/// <summary>Small settings under the name of their type.</summary>
public sealed class Setting
{
    public string Name { get; set; } = "";

    public string Json { get; set; } = "";
}
