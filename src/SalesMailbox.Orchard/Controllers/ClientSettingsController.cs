using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ClientSettingsController(
    IClientStore clients,
    IAgentDirectory agents,
    ClientEmailDefaultsManager manager,
    FromChoicesReader choices,
    SenderPreviews previews,
    IStringLocalizer<Web.Controllers.ClientSettingsController> text)
    : Web.Controllers.ClientSettingsController(clients, agents, manager, choices, previews, text);
