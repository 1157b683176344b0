using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// The addresses that a message is compared by: the actual sender or, for a sent copy, the recipients outside the organization.
/// </summary>
internal static class ComparedAddresses
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
