using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Feature(Features.Pages)]
public sealed class AuthCallbackController(
    SignInManager signIn,
    ImportControl imports,
    IStringLocalizer<Web.Controllers.AuthCallbackController> text)
    : Web.Controllers.AuthCallbackController(signIn, imports, text);
