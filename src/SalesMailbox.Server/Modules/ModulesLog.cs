namespace SalesMailbox.Server.Modules;

/// <summary>What the module switch logs. Event ids 2300 to 2399; see docs/operations.md.</summary>
internal static partial class ModulesLog
{
    [LoggerMessage(2301, LogLevel.Information, "Tenant {Tenant}: the module Sales Mailbox was turned on.")]
    public static partial void ModuleSwitchedOn(this ILogger logger, string tenant);

    [LoggerMessage(2302, LogLevel.Information, "Tenant {Tenant}: the module Sales Mailbox was turned off.")]
    public static partial void ModuleSwitchedOff(this ILogger logger, string tenant);
}
