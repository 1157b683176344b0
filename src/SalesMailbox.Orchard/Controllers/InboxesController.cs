using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class InboxesController(InboxManager inbox, InboxLists lists, OtherAgentInbox others, MailReaders readers, MailViews views)
    : Web.Controllers.InboxesController(inbox, lists, others, readers, views);
