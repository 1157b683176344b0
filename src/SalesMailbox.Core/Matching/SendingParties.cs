using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Determines the actual sender of a message if From is a service, a group or a colleague. Stages changes; the caller commits.
/// </summary>
/// <remarks>
/// A contact who asks for replies to another address stays the sender, because a mail service vouches only for From. Automatic no-reply
/// addresses are the exception: a contact with such an address was created by mistake. A message that fails DMARC is not trusted at all.
/// </remarks>
public sealed class SendingParties(DomainRulesReader rules, IClientStore clients, MatchingSettingsReader settings)
{
    /// <summary>The beginnings of addresses that nobody reads, without dots and dashes.</summary>
    private static readonly string[] Robots =
        ["noreply", "donotreply", "nepasrepondre", "nichtantworten", "keineantwort", "form", "webform", "website", "wordpress",
            "notification", "notify", "mailer", "robot", "bounce", "automat"];

    /// <summary>Sets the actual sender and the other possible senders on the message.</summary>
    internal async Task WriteAsync(MailMessage message, ParsedMessage parsed, CancellationToken cancellationToken)
    {
        if (message is not { Direction: MessageDirection.Incoming, FailsDmarc: false } || message.FromAddress.Length == 0)
        {
            return;
        }

        var domains = await rules.ReadAsync(cancellationToken);
        var isOwn = domains.IsOwn(message.FromAddress);
        var forwarded = isOwn ? Forwarded(parsed) : [];
        Add(message, parsed.OriginalSenders.Where(address => address.Role == AddressRole.OriginalFrom).Concat(forwarded));
        if (isOwn || IsRobot(message.FromAddress) || await clients.FindContactByEmailAsync(message.FromAddress, cancellationToken) is null)
        {
            (await FindAsync(message, parsed, domains, forwarded, cancellationToken)).WriteTo(message);
        }
    }

    private async Task<SendingParty> FindAsync(
        MailMessage message,
        ParsedMessage parsed,
        DomainRules domains,
        IReadOnlyList<MessageAddress> forwarded,
        CancellationToken cancellationToken)
    {
        var recipients = message.Addresses.Where(address => address.Role is AddressRole.To or AddressRole.Cc or AddressRole.Bcc)
            .Select(address => address.Address)
            .ToHashSet(StringComparer.Ordinal);

        // A list's own address is among the recipients of what it sends.
        bool IsSomebodyElse(MessageAddress address) =>
            address.Address != message.FromAddress && !domains.IsOwn(address.Address) && !recipients.Contains(address.Address);

        if (message.Addresses.FirstOrDefault(
            address => address.Role == AddressRole.OriginalFrom && IsSomebodyElse(address)) is { } original)
        {
            return new SendingParty(original.Address, original.Name, PartySource.OriginalFrom);
        }

        if (message.Addresses.FirstOrDefault(address => address.Role == AddressRole.ReplyTo && IsSomebodyElse(address)) is { } reply
            && (domains.IsOwn(message.FromAddress) || EmailAddress.DomainOf(reply.Address) != message.FromDomain))
        {
            return new SendingParty(reply.Address, reply.Name, PartySource.ReplyTo);
        }

        return forwarded.FirstOrDefault(IsSomebodyElse) is { } first && await IsForwardAsync(parsed, cancellationToken)
            ? new SendingParty(first.Address, first.Name, PartySource.ForwardedFrom)
            : new SendingParty(message.FromAddress, message.FromName, PartySource.From);
    }

    /// <summary>A reply quotes header lines too.</summary>
    private async Task<bool> IsForwardAsync(ParsedMessage parsed, CancellationToken cancellationToken) =>
        SubjectNormalizer.IsForward(parsed.Subject, await settings.TagsAsync(cancellationToken))
        || ForwardedSenders.IsAnnounced(parsed.BodyText)
        || parsed.OriginalSenders.Any(address => address.Role == AddressRole.ForwardedFrom);

    private static List<MessageAddress> Forwarded(ParsedMessage parsed) =>
        [.. ForwardedSenders.Find(parsed.BodyText)
            .Concat(parsed.OriginalSenders.Where(address => address.Role == AddressRole.ForwardedFrom))
            .DistinctBy(address => address.Address)];

    private static void Add(MailMessage message, IEnumerable<MessageAddress> others)
    {
        var position = message.Addresses.Count == 0 ? 0 : message.Addresses.Max(address => address.Position) + 1;
        foreach (var other in others.ToList())
        {
            message.Addresses.Add(
                new MessageAddress { Position = position++, Role = other.Role, Name = other.Name, Address = other.Address });
        }
    }

    /// <returns>The line of "Why here?" that says which address is compared and why; null if it is From.</returns>
    internal static RuleTrace? Trace(MailMessage message)
    {
        var note = message.PartySource switch
        {
            PartySource.ReplyTo => TraceNotes.PartyReplyTo,
            PartySource.OriginalFrom => TraceNotes.PartyOriginalFrom,
            PartySource.ForwardedFrom => TraceNotes.PartyForwardedFrom,
            _ => null,
        };

        return note is null
            ? null : new RuleTrace
            {
                Rule = MatchRule.SendingParty,
                Outcome = RuleOutcome.Match,
                Note = note,
                NoteValues = [message.PartyAddress, message.FromAddress],
            };
    }

    private static bool IsRobot(string address)
    {
        var local = address[..Math.Max(0, address.LastIndexOf('@'))].Replace("-", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal);
        return Array.Exists(Robots, word => local.StartsWith(word, StringComparison.Ordinal));
    }
}
