namespace SalesMailbox.Core.Storage;

/// <summary>A row that several users can edit at the same time. The store compares the version at commit and increments it.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
