using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>How disconnecting ended. Where it succeeded the tokens are deleted here.</summary>
/// <param name="Warning">Set where the mail service could not be notified: what the user has to do there.</param>
public sealed record DisconnectResult(IReadOnlyList<Error> Errors, CodedText? Warning) : Result(Errors);
