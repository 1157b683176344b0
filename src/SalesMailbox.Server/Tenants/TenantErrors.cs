using SalesMailbox.Core.Storage;

namespace SalesMailbox.Server.Tenants;

/// <summary>Why a tenant can't be added.</summary>
internal static class TenantErrors
{
    public static readonly ErrorCode FolderInUse = new(
        "tenant.folder-in-use",
        ErrorKind.Conflict,
        "A folder of this name holds users already. Choose another name, or move the folder away.");

    public static readonly ErrorCode DatabaseInUse = new(
        "tenant.database-in-use", ErrorKind.Conflict, "This database holds users already. Each tenant needs a database of its own.");

    public static readonly ErrorCode NoAddress = new(
        "tenant.no-address", ErrorKind.Invalid, "Enter a prefix or a host name: it is how the tenant is reached.");

    public static readonly ErrorCode PrefixReserved = new(
        "tenant.prefix-reserved", ErrorKind.Invalid, "The server has a page of this name. Choose another prefix.");

    public static readonly ErrorCode NameTaken = new(
        "tenant.name-taken", ErrorKind.Conflict, "There is a tenant of this name. Choose another one.");

    public static readonly ErrorCode AddressTaken = new(
        "tenant.address-taken", ErrorKind.Conflict, "Another tenant has this prefix and host name. Choose another one.");
}
