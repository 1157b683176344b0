using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class TicketsController(
    ITicketStore tickets,
    IClientStore clients,
    IAgentDirectory agents,
    TicketManager manager,
    TicketLists lists,
    TicketPages pages,
    Timelines timelines,
    TicketForms forms,
    IStringLocalizer<Web.Controllers.TicketsController> text)
    : Web.Controllers.TicketsController(tickets, clients, agents, manager, lists, pages, timelines, forms, text);
