using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Undo;

namespace SalesMailbox.Web.Pages;

/// <summary>Reports what was done with several emails, and what was refused and why.</summary>
public sealed class BulkAnswers(UndoOffers offers, IFlash flash, Sentences sentences, IStringLocalizer<BulkAnswers> text)
{
    // More lines would hide the list that they are about.
    private const int MaxLines = 4;

    /// <param name="sentence">Returns the sentence for the number of emails.</param>
    public Task ReportAsync(BulkOutcome outcome, Func<int, string> sentence, FlashLink? link = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(sentence);
        var lines = Lines(outcome.Refused);
        if (outcome.AlreadyShownCount > 0)
        {
            lines.Insert(0, text.Plural(
                outcome.AlreadyShownCount,
                "The ticket already shows one of them, received in another mailbox. It is shown once.",
                "The ticket already shows {0:N0} of them, received in another mailbox. They are shown once."));
        }

        if (outcome.Done.Count == 0)
        {
            return flash.ErrorAsync(string.Join(' ', lines.Prepend(text["Nothing was changed."])));
        }

        var done = sentence(outcome.Done.Count);
        if (outcome.Action is { } action)
        {
            offers.Add(action, done, lines, link);
            return Task.CompletedTask;
        }

        return lines.Count == 0 ? flash.SuccessAsync(done, link) : flash.WarningAsync(string.Join(' ', lines.Prepend(done)), link);
    }

    public Task ReportAsync(InboxUndoResult undone)
    {
        ArgumentNullException.ThrowIfNull(undone);
        List<string> lines = [.. undone.Notes.Select(sentences.Of), .. Lines(undone.Refused)];
        var done = undone.Back.Count == 0
            ? text["Nothing was undone."]
            : text.Plural(undone.Back.Count, "Undone. The email is back where it was.", "Undone. {0:N0} emails are back where they were.");
        return lines.Count == 0 ? flash.SuccessAsync(done) : flash.WarningAsync(string.Join(' ', lines.Prepend(done)));
    }

    private List<string> Lines(IReadOnlyList<InboxRefusal> refused)
    {
        List<string> lines = [.. refused.Take(MaxLines).Select(refusal => sentences.Of(refusal.Text))];
        if (refused.Count > MaxLines)
        {
            lines.Add(text.Plural(refused.Count - MaxLines, "{0:N0} more was not changed.", "{0:N0} more were not changed."));
        }

        return lines;
    }
}
