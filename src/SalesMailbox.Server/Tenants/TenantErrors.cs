using SalesMailbox.Core.Storage;

namespace SalesMailbox.Server.Tenants;

/// <summary>The errors of adding a tenant.</summary>
internal static class TenantErrors
{
    public static readonly ErrorCode FolderInUse = new(
        "tenant.folder-in-use",
        ErrorKind.Conflict,
        "A folder with this name already has users. Choose another name, or move the folder to another place.");

    public static readonly ErrorCode DatabaseInUse = new(
        "tenant.database-in-use", ErrorKind.Conflict, "This database already has users. Each tenant needs its own database.");

    public static readonly ErrorCode NoAddress = new(
        "tenant.no-address", ErrorKind.Invalid, "Enter a prefix or a host name for the address of the tenant.");

    public static readonly ErrorCode PrefixReserved = new(
        "tenant.prefix-reserved", ErrorKind.Invalid, "The server already has a page with this name. Choose another prefix.");

    public static readonly ErrorCode NameTaken = new(
        "tenant.name-taken", ErrorKind.Conflict, "A tenant with this name already exists. Choose another name.");

    public static readonly ErrorCode AddressTaken = new(
        "tenant.address-taken", ErrorKind.Conflict, "Another tenant already has this prefix and host name. Choose another one.");
}
