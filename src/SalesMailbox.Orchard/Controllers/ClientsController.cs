using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Clients;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ClientsController(
    IClientStore clients,
    ClientManager manager,
    ClientPages pages,
    ClientPickers pickers,
    IStringLocalizer<Web.Controllers.ClientsController> text)
    : Web.Controllers.ClientsController(clients, manager, pages, pickers, text);
