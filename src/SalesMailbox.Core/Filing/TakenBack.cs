using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

/// <summary>What an undo leaves without a use, and what it has to tell.</summary>
/// <param name="ClientId">The client of a ticket that was removed.</param>
/// <param name="ContactIds">The contacts of that ticket.</param>
/// <param name="Notes">What stays although the mail is back.</param>
internal sealed record TakenBack(string? ClientId, IReadOnlyList<string> ContactIds, IReadOnlyList<CodedText> Notes)
{
    public static TakenBack Nothing { get; } = new(null, [], []);
}
