using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Undo;

namespace SalesMailbox.Web.Pages;

/// <summary>Says what was done with several emails, and what was refused and why.</summary>
public sealed class BulkAnswers(UndoOffers offers, IFlash flash, IStringLocalizer<BulkAnswers> text)
{
    // More would hide the list they are about.
    private const int MaxLines = 4;

    /// <param name="one">What was done, for one mail.</param>
    /// <param name="many">The same for several, given their number.</param>
    public Task TellAsync(BulkOutcome outcome, string one, Func<int, string> many, FlashLink? link = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(many);
        var lines = Lines(outcome.Refused);
        if (outcome.WereThere > 0)
        {
            lines.Insert(0, outcome.WereThere == 1
                ? text["The ticket shows one of them already, received in another mailbox. It is shown once."]
                : text["The ticket shows {0:N0} of them already, received in another mailbox. They are shown once.", outcome.WereThere]);
        }

        if (outcome.Done.Count == 0)
        {
            return flash.ErrorAsync(string.Join(' ', lines.Prepend(text["Nothing was done."])));
        }

        var done = outcome.Done.Count == 1 ? one : many(outcome.Done.Count);
        if (outcome.Action is { } action)
        {
            offers.Add(action, done, lines, link);
            return Task.CompletedTask;
        }

        return lines.Count == 0 ? flash.SuccessAsync(done, link) : flash.WarningAsync(string.Join(' ', lines.Prepend(done)), link);
    }

    public Task TellAsync(InboxUndone undone)
    {
        ArgumentNullException.ThrowIfNull(undone);
        List<string> lines = [.. undone.Notes, .. Lines(undone.Refused)];
        var done = undone.Back.Count switch
        {
            0 => text["Nothing was undone."],
            1 => text["Undone. The email is back where it was."],
            var count => text["Undone. {0:N0} emails are back where they were.", count],
        };
        return lines.Count == 0 ? flash.SuccessAsync(done) : flash.WarningAsync(string.Join(' ', lines.Prepend(done)));
    }

    private List<string> Lines(IReadOnlyList<InboxRefusal> refused)
    {
        List<string> lines = [.. refused.Take(MaxLines).Select(refusal => refusal.Sentence)];
        if (refused.Count > MaxLines)
        {
            lines.Add(text["{0:N0} more were refused too.", refused.Count - MaxLines]);
        }

        return lines;
    }
}
