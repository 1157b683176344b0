using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>The calls about a mailbox as a whole.</summary>
internal static class MailboxCalls
{
    public static IResult Profile(HttpContext context, MailboxRegistry mailboxes) =>
        mailboxes.Read(context.Account(), mailbox => Results.Json(new
        {
            emailAddress = mailbox.Address,
            messagesTotal = mailbox.Count,
            threadsTotal = mailbox.NewestFirst.Select(message => message.ThreadId).Distinct().Count(),
            historyId = mailbox.HistoryId.ToString(CultureInfo.InvariantCulture),
        }));

    public static IResult Labels(HttpContext context, MailboxRegistry mailboxes)
    {
        var (used, made) = mailboxes.Read(
            context.Account(),
            mailbox => (mailbox.NewestFirst.SelectMany(message => message.Labels).Distinct().ToList(), mailbox.UserLabels.ToList()));

        // Messages may be delivered with labels that nobody created: their name is their id.
        var own = used.Except(SystemLabels.All)
            .Except(made.Select(label => label.Id))
            .Order(StringComparer.Ordinal)
            .Select(id => new UserLabel(id, id))
            .Concat(made);
        return Results.Json(new
        {
            labels = SystemLabels.All.Select(id => new { id, name = id, type = "system" })
                .Concat(own.Select(label => new { id = label.Id, name = label.Name, type = "user" })),
        });
    }

    public static IResult SendAs(HttpContext context, MailboxRegistry mailboxes)
    {
        var account = mailboxes.Find(context.Account())!;
        return Results.Json(new
        {
            sendAs = new[]
            {
                new
                {
                    sendAsEmail = account.Address,
                    displayName = account.DisplayName,
                    replyToAddress = string.Empty,
                    isPrimary = true,
                    isDefault = true,
                },
            },
        });
    }
}
