using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Web.Pages;

/// <summary>Lists on a confirmation page what else ends when a sign-in is disconnected.</summary>
public sealed class EndingSignIns(IStringLocalizer<EndingSignIns> text)
{
    /// <returns>A sentence for each sign-in; empty if nothing else ends.</returns>
    public IReadOnlyList<string> Of(IReadOnlyList<LinkedSignIn> ending) =>
    [
        .. (ending ?? []).Select(other => other.IsConnection
            ? text["The connection {0} is signed in with the same account. The mail service ends both sign-ins together. "
                + "An administrator then has to sign in again in the connection's Details tab. "
                + "The connection's other mailboxes continue to be imported.", other.Name].Value
            : text["{0} is signed in with the same account. The mail service ends both sign-ins together, so email of {0} is not imported "
                + "either until its agent signs in again.", other.Name].Value),
    ];
}
