using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

/// <summary>Email in an inbox, for tests of the actions on it.</summary>
internal static class LeftMail
{
    public static async Task<MailMessage> LeaveAsync(
        this World world, string from, string subject, bool isBens = false, Action<MailMessage>? change = null)
    {
        var mailbox = isBens ? world.BensMailbox : world.AnnasMailbox;
        mailbox.MatchingEnabled = false;
        var message = world.Mail(from, subject, mailbox, change);
        await world.FileAsync(message, mailbox);
        return message;
    }

    /// <summary>Reads the message as the next request sees it.</summary>
    public static async Task<MailMessage> AgainAsync(this World world, MailMessage message)
    {
        await world.NewScopeAsync();
        return (await world.Get<IMessageStore>().FindAsync(message.Id))!;
    }

    /// <summary>Adds one email to a ticket, like the page of the email.</summary>
    public static async Task<UndoableAction> AddToTicketAsync(this World world, MailMessage message, string ticketId)
    {
        var begun = UndoableAction.Begin(World.Anna, InboxActionKind.ToTicket, world.Time);
        Assert.True((await world.Get<InboxManager>().AddToTicketAsync(World.Anna, message.Id, ticketId)).Succeeded);
        await world.NewScopeAsync();
        return begun.Ended(world.Time, message.Id);
    }
}
