using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Clients;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ContactsController(
    IClientStore clients,
    ClientManager manager,
    IStringLocalizer<Web.Controllers.ContactsController> text)
    : Web.Controllers.ContactsController(clients, manager, text);
