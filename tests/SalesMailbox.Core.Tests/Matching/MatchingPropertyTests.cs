using FsCheck.Xunit;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class MatchingPropertyTests
{
    private static readonly string[] Prefixes = ["", "Re: ", "FW:", "AW : ", "Re[2]: ", "SV: Réf: ", "回复：", "R: I: "];
    private static readonly string[] Senders =
        ["clara@brightwell.example", "dan@brightwell.example", "carl@acme.example", "x@gmail.com", "x@new.example", ""];

    [Property(MaxTest = 30)]
    public async Task<bool> AddressAndSubject_CaseSpaceAndPrefix_ChangeNothing(int prefix, bool upper, byte spaces)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof for the barn");
        var gap = new string(' ', 1 + (spaces % 5));
        var subject = Prefixes[(int)((uint)prefix % Prefixes.Length)] + $"{gap}Solar{gap}roof for the\tbarn{gap}";
        var from = upper ? "CLARA@Brightwell.EXAMPLE" : "clara@brightwell.example";

        var decision = await world.DecideAsync(world.Mail(from, upper ? subject.ToUpperInvariant() : subject));

        return decision.Reason == MatchReason.AddressAndSubject && decision.TicketId == ticket.Id;
    }

    [Property(MaxTest = 40)]
    public async Task<bool> Decide_AnyMail_KeepsTheLaws(bool byDomain, bool open, int sender, bool sameSubject, byte kinds, bool sent)
    {
        await using var world = await World.CreateAsync(byDomain ? MatchingType.EmailDomain : MatchingType.EmailAddressAndSubject);
        await world.TicketAsync("Solar roof", open: open);
        var from = Senders[(int)((uint)sender % Senders.Length)];
        var message = world.Mail(sent ? World.Anna.Email : from, sameSubject ? "Solar roof" : "Else", change: mail =>
        {
            mail.Kinds = (MessageKinds)(kinds % 8);
            mail.Direction = sent ? MessageDirection.Sent : MessageDirection.Incoming;
            mail.Addresses.Add(new MessageAddress { Role = AddressRole.Cc, Address = "clara@brightwell.example" });
        });

        var first = await world.DecideAsync(message);
        var second = await world.DecideAsync(message);
        await world.FileAsync(message);
        var stored = (await world.Get<IMessageStore>().FindAsync(message.Id))!;
        var ticket = stored.TicketId is null ? null : await world.Get<ITicketStore>().FindAsync(stored.TicketId);
        var neverByDomain = from.EndsWith("@acme.example", StringComparison.Ordinal)
            || from.EndsWith("@gmail.com", StringComparison.Ordinal);

        return (first.Verdict, first.Reason, first.TicketId) == (second.Verdict, second.Reason, second.TicketId)
            && (first.Verdict != MatchVerdict.Matched || open)
            && (sent || !neverByDomain || first.Reason != MatchReason.Domain)
            && (stored.Place == MessagePlace.Ticket) == (ticket is { IsOpen: true })
            && (!sent || stored.Place is MessagePlace.Ticket or MessagePlace.Unfiled);
    }
}
