using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>The addresses a mail is compared by: its sending party or, of a sent copy, the recipients who are not of the own organization.</summary>
internal static class Counterparts
{
    private const int Max = 20;

    public static IReadOnlyList<string> Of(MailMessage message, DomainRules domains) => message.Direction == MessageDirection.Incoming
        ? SendingParty.Of(message) is { Address.Length: > 0 } party ? [party.Address] : []
        :
        [
            .. message.Addresses
                .Where(address => address.Role is AddressRole.To or AddressRole.Cc or AddressRole.Bcc && !domains.IsOwn(address.Address))
                .Select(address => address.Address)
                .Distinct(StringComparer.Ordinal)
                .Take(Max),
        ];
}
