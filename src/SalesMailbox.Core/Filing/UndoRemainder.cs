using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

/// <summary>What an undo leaves unused, and what it reports.</summary>
/// <param name="ClientId">The client of a ticket that was removed.</param>
/// <param name="ContactIds">The contacts of that ticket.</param>
/// <param name="Notes">What remains although the message is back in the inbox.</param>
internal sealed record UndoRemainder(string? ClientId, IReadOnlyList<string> ContactIds, IReadOnlyList<CodedText> Notes)
{
    public static UndoRemainder Nothing { get; } = new(null, [], []);
}
