namespace SalesMailbox.Core.Messages;

/// <summary>Who a message is really from: the person it is matched by, who becomes a contact, and who gets the reply.</summary>
/// <param name="Address">Normalized; empty where there is none.</param>
/// <param name="Name">The display name, or empty.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SendingParty(string Address, string Name, PartySource Source)
{
    /// <summary>The one that was found when the message was filed; From where nobody else was.</summary>
    public static SendingParty Of(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.PartySource == PartySource.From
            ? new SendingParty(message.FromAddress, message.FromName, PartySource.From)
            : new SendingParty(message.PartyAddress, message.PartyName, message.PartySource);
    }

    /// <summary>All who may have sent it, the one that was found first. Each address once.</summary>
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

    /// <summary>The one of that address among the <see cref="Choices"/>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="address">What somebody chose; null or empty for the one that was found.</param>
    /// <returns>Null where the message names nobody of that address.</returns>
    public static SendingParty? Choose(MailMessage message, string? address) =>
        string.IsNullOrEmpty(address) ? Of(message) : Choices(message).FirstOrDefault(party => party.Address == address);

    /// <param name="message">Gets the party.</param>
    internal void WriteTo(MailMessage message) =>
        (message.PartySource, message.PartyAddress, message.PartyName) = Source == PartySource.From ? (PartySource.From, "", "") : (Source, Address, Name);

    private static PartySource? SourceOf(AddressRole role) => role switch
    {
        AddressRole.ReplyTo => PartySource.ReplyTo,
        AddressRole.OriginalFrom => PartySource.OriginalFrom,
        AddressRole.ForwardedFrom => PartySource.ForwardedFrom,
        _ => null,
    };
}
