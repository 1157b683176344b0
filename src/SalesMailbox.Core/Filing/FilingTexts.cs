using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

/// <summary>What filing reports to an agent.</summary>
internal static class FilingTexts
{
    public static readonly TextCode TicketStays = new("filing.ticket-stays", "#{0} {1} stays, because someone has worked on it.");
}
