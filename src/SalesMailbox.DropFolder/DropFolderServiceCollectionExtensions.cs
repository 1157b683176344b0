using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.DropFolder;

public static class DropFolderServiceCollectionExtensions
{
    /// <summary>
    /// Adds the connection type "DropFolder" if <see cref="DropFolderOptions.Root"/> is configured; otherwise does nothing.
    /// </summary>
    /// <param name="configuration">The whole configuration; <see cref="DropFolderOptions.Section"/> is read from it.</param>
    public static IServiceCollection AddSalesMailboxDropFolder(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(DropFolderOptions.Section);
        services.AddTexts(typeof(DropFolderTexts), typeof(DropFolderErrors));
        if (string.IsNullOrWhiteSpace(section[nameof(DropFolderOptions.Root)]))
        {
            return services;
        }

        services.Configure<DropFolderOptions>(section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DropFolderPaths>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConnectionType, DropFolderConnectionType>());
        return services;
    }
}
