namespace SalesMailbox.Core.Hosting;

/// <summary>The tenant (customer) the current scope works for. Every host registers one.</summary>
public interface ITenant
{
    /// <summary>The tenant's technical name: stable, unique in the installation, fit for logs and metric labels.</summary>
    string Name { get; }

    /// <summary>The folder that only this tenant's files go below.</summary>
    string DataDirectory { get; }
}
