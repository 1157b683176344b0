namespace SalesMailbox.Core.Hosting;

/// <summary>The tenant that the current scope works for. Every host registers one.</summary>
public interface ITenant
{
    /// <summary>The tenant's technical name: stable, unique in the installation, and suitable for logs and metric labels.</summary>
    string Name { get; }

    /// <summary>The folder that holds only this tenant's files.</summary>
    string DataDirectory { get; }
}
