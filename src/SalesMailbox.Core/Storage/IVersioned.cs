namespace SalesMailbox.Core.Storage;

/// <summary>A row that people edit at the same time: the store compares the version at commit and counts it up.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
