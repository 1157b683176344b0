using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class MatchingSettingsController(
    ISettingsStore settings,
    MatchingSettingsManager manager,
    ITicketStore tickets,
    IStringLocalizer<Web.Controllers.MatchingSettingsController> text)
    : Web.Controllers.MatchingSettingsController(settings, manager, tickets, text);
