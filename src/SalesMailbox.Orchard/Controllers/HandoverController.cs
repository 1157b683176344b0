using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Handover;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class HandoverController(
    HandoverManager manager, IAgentDirectory agents, IStringLocalizer<Web.Controllers.HandoverController> text)
    : Web.Controllers.HandoverController(manager, agents, text);
