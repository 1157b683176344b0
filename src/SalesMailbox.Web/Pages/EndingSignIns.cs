using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Web.Pages;

/// <summary>Lists on a confirmation page what else ends when a sign-in is disconnected.</summary>
public sealed class EndingSignIns(IStringLocalizer<EndingSignIns> text)
{
    /// <returns>A sentence for each sign-in; empty if nothing else ends.</returns>
    public IReadOnlyList<string> Of(IReadOnlyList<EndingSignIn> ending) =>
    [
        .. (ending ?? []).Select(other => other.IsConnection
            ? text["The account also carries the sign-in of the connection {0}. The mail service ends both together; an administrator then signs in again in its Details tab. Its other mailboxes continue to be imported.", other.Name].Value
            : text["The account also carries the sign-in of {0}. The mail service ends both together, so that its email is not imported either until its agent signs in again.", other.Name].Value),
    ];
}
