using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ComposeController(
    ITicketStore tickets,
    ActionDefinitionManager actions,
    ActionRunner runner,
    Outbox outbox,
    IQuotationStore offers,
    QuotationEmails quotations,
    ISendLauncher launcher,
    ComposePages pages,
    DraftFiles files,
    IStringLocalizer<Web.Controllers.ComposeController> text)
    : Web.Controllers.ComposeController(tickets, actions, runner, outbox, offers, quotations, launcher, pages, files, text);
