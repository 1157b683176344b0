using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Web.Pages;

/// <summary>Says on the page that asks before a disconnect what else ends with it.</summary>
public sealed class EndingSignIns(IStringLocalizer<EndingSignIns> text)
{
    /// <returns>A sentence a sign-in; empty where nothing else ends.</returns>
    public IReadOnlyList<string> Of(IReadOnlyList<EndingSignIn> ending) =>
    [
        .. (ending ?? []).Select(other => other.IsConnection
            ? text["The account also carries the sign-in of the connection {0}. The mail service ends both together; an administrator then signs in again in its Details tab. Its other mailboxes continue to be imported.", other.Name].Value
            : text["The account also carries the sign-in of {0}. The mail service ends both together, so that its email is not imported either until its agent signs in again.", other.Name].Value),
    ];
}
