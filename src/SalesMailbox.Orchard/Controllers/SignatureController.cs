using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class SignatureController(
    SignatureManager manager,
    IStringLocalizer<Web.Controllers.SignatureController> text)
    : Web.Controllers.SignatureController(manager, text);
