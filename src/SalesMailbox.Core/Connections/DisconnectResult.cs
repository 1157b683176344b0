using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>The result of disconnecting. If it succeeded, the stored tokens were deleted.</summary>
/// <param name="Warning">Set if the mail service could not be notified: what the user has to do there.</param>
public sealed record DisconnectResult(IReadOnlyList<Error> Errors, CodedText? Warning) : Result(Errors);
