namespace SalesMailbox.Core.Connections;

/// <summary>How a connection finds the ticket for a message (C2).</summary>
public enum MatchingType
{
    /// <summary>From equals a contact's address, and the subject equals the ticket's summary (X1).</summary>
    EmailAddressAndSubject,

    /// <summary>The domain of From equals the domain of a contact (X2).</summary>
    EmailDomain,
}
