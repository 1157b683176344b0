using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.DropFolder;

/// <summary>A folder of email files on the server as a read-only mailbox, for importing an archive and for demos.</summary>
internal sealed class DropFolderConnectionType(DropFolderPaths paths, IOptions<DropFolderOptions> options, TimeProvider time)
    : IConnectionType, IApplicationSignIn
{
    public const string TypeId = "DropFolder";

    public string Id => TypeId;

    public string DisplayName => "Drop folder";

    public MailServiceCapabilities Capabilities { get; } = new() { HasStableIds = false };

    public IReadOnlyList<ConnectionSetting> Settings { get; } =
    [
        new(DropFolderPaths.FolderSetting, DropFolderTexts.Folder)
        {
            Help = DropFolderTexts.FolderHelp, Missing = DropFolderErrors.NoFolder, IsRequired = false, IsIdentity = true,
        },
    ];

    public ISignIn SignIn => this;

    public IReadOnlyList<Error> Validate(ConnectionSettings entered) =>
        DropFolderPaths.Segments(entered[DropFolderPaths.FolderSetting]) is null
            ? [DropFolderErrors.FolderInvalid.At(DropFolderPaths.FolderSetting)]
            : [];

    public async Task<GrantedAccess> CheckAsync(MailboxAccess access, CancellationToken cancellationToken)
    {
        await using var reader = OpenReader(access);
        return new GrantedAccess((await reader.GetProfileAsync(cancellationToken)).Address, "", "");
    }

    public IMailboxReader OpenReader(MailboxAccess access) => new DropFolderReader(paths, access, options.Value.Settling, time);

    public IMailSender OpenSender(MailboxAccess access) => throw new NotSupportedException("A drop folder is only read.");
}
