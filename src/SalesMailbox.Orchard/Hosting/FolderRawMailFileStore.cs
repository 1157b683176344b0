using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.FileStorage.FileSystem;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Stores raw messages in a folder below the tenant's own.</summary>
internal sealed class FolderRawMailFileStore(ShellSettings settings, IOptions<ShellOptions> options, ILogger<FileSystemStore> logger)
    : FileSystemStore(Path.Combine(new SalesMailboxTenant(settings, options).DataDirectory, "raw"), logger), IRawMailFileStore;
