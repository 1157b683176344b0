using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Handover;

/// <summary>The reasons why a handover is refused.</summary>
internal static class HandoverErrors
{
    public static readonly ErrorCode UnknownAgent = new("handover.unknown-agent", ErrorKind.NotFound, "This agent does not exist.");
    public static readonly ErrorCode BadRecipient = new("handover.bad-recipient", ErrorKind.Invalid, "Choose another active agent.");
    public static readonly ErrorCode NothingChosen = new("handover.nothing-chosen", ErrorKind.Invalid, "Choose what to hand over.");
}
