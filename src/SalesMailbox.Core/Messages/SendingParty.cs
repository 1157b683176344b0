namespace SalesMailbox.Core.Messages;

/// <summary>The actual sender of a message. Matching uses it, it becomes the contact, and replies go to it.</summary>
/// <param name="Address">Normalized; empty if there is none.</param>
/// <param name="Name">The display name, or empty.</param>
/// <param name="Source">The part of the message that names the sender.</param>
public sealed record SendingParty(string Address, string Name, PartySource Source)
{
    /// <summary>The sender that was determined when the message was filed; From if there was no other.</summary>
    public static SendingParty Of(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.PartySource == PartySource.From
            ? new SendingParty(message.FromAddress, message.FromName, PartySource.From)
            : new SendingParty(message.PartyAddress, message.PartyName, message.PartySource);
    }

    /// <summary>All possible senders, the determined one first, without duplicate addresses.</summary>
    public static IReadOnlyList<SendingParty> Choices(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return
        [
            .. message.Addresses.Where(address => SourceOf(address.Role) is not null)
                .Select(address => new SendingParty(address.Address, address.Name, SourceOf(address.Role)!.Value))
                .OrderBy(party => party.Source)
                .Prepend(new SendingParty(message.FromAddress, message.FromName, PartySource.From))
                .Prepend(Of(message))
                .Where(party => party.Address.Length > 0)
                .DistinctBy(party => party.Address),
        ];
    }

    /// <summary>The sender with the address among the <see cref="Choices"/>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="address">The address that the user selected; null or empty for the determined sender.</param>
    /// <returns>Null if the message does not name the address.</returns>
    public static SendingParty? Choose(MailMessage message, string? address) =>
        string.IsNullOrEmpty(address) ? Of(message) : Choices(message).FirstOrDefault(party => party.Address == address);

    /// <param name="message">The message that receives the sender.</param>
    internal void WriteTo(MailMessage message) =>
        (message.PartySource, message.PartyAddress, message.PartyName) = Source == PartySource.From
            ? (PartySource.From, "", "")
            : (Source, Address, Name);

    private static PartySource? SourceOf(AddressRole role) => role switch
    {
        AddressRole.ReplyTo => PartySource.ReplyTo,
        AddressRole.OriginalFrom => PartySource.OriginalFrom,
        AddressRole.ForwardedFrom => PartySource.ForwardedFrom,
        _ => null,
    };
}
