using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Calls about a mailbox as a whole.</summary>
internal static class MailboxCalls
{
    public static IResult Profile(HttpContext context, MailboxRegistry mailboxes) => mailboxes.Read(context.Account(), mailbox => Results.Json(new
    {
        emailAddress = mailbox.Address,
        messagesTotal = mailbox.Count,
        threadsTotal = mailbox.NewestFirst.Select(message => message.ThreadId).Distinct().Count(),
        historyId = mailbox.HistoryId.ToString(CultureInfo.InvariantCulture),
    }));

    public static IResult Labels(HttpContext context, MailboxRegistry mailboxes)
    {
        var used = mailboxes.Read(context.Account(), mailbox => mailbox.NewestFirst.SelectMany(message => message.Labels).Distinct().ToList());
        var own = used.Except(SystemLabels.All).Order(StringComparer.Ordinal);
        return Results.Json(new
        {
            labels = SystemLabels.All.Select(id => new { id, name = id, type = "system" }).Concat(own.Select(id => new { id, name = id, type = "user" })),
        });
    }

    public static IResult SendAs(HttpContext context, MailboxRegistry mailboxes)
    {
        var account = mailboxes.Find(context.Account())!;
        return Results.Json(new
        {
            sendAs = new[]
            {
                new { sendAsEmail = account.Address, displayName = account.DisplayName, replyToAddress = string.Empty, isPrimary = true, isDefault = true },
            },
        });
    }
}
