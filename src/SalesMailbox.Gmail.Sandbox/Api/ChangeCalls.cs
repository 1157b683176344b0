using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>
/// The calls that change messages. They really change them, so that a test sees the damage that a client causes; an error would hide it.
/// </summary>
internal static class ChangeCalls
{
    public sealed record LabelChange(string[]? AddLabelIds, string[]? RemoveLabelIds, string[]? Ids);

    public static IResult Modify(HttpContext context, MailboxRegistry mailboxes, string id, LabelChange change) =>
        Labels(context, mailboxes, id, change.AddLabelIds ?? [], change.RemoveLabelIds ?? []);

    public static IResult Trash(HttpContext context, MailboxRegistry mailboxes, string id) =>
        Labels(context, mailboxes, id, [SystemLabels.Trash], [SystemLabels.Inbox]);

    public static IResult Untrash(HttpContext context, MailboxRegistry mailboxes, string id) =>
        Labels(context, mailboxes, id, [], [SystemLabels.Trash]);

    public static IResult Delete(HttpContext context, MailboxRegistry mailboxes, string id) =>
        mailboxes.Delete(context.Account(), id) ? Results.NoContent() : GoogleError.NotFound();

    public static IResult BatchModify(HttpContext context, MailboxRegistry mailboxes, LabelChange change)
    {
        foreach (var id in change.Ids ?? [])
        {
            mailboxes.ChangeLabels(context.Account(), id, change.AddLabelIds ?? [], change.RemoveLabelIds ?? []);
        }

        return Results.NoContent();
    }

    public static IResult BatchDelete(HttpContext context, MailboxRegistry mailboxes, LabelChange change)
    {
        foreach (var id in change.Ids ?? [])
        {
            mailboxes.Delete(context.Account(), id);
        }

        return Results.NoContent();
    }

    private static IResult Labels(HttpContext context, MailboxRegistry mailboxes, string id, string[] add, string[] remove) =>
        mailboxes.ChangeLabels(context.Account(), id, add, remove) is { } changed ? MessageView.Minimal(changed) : GoogleError.NotFound();
}
