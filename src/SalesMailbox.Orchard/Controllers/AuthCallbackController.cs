using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Feature(Features.Pages)]
public sealed class AuthCallbackController(
    SignInManager signIn,
    IMailboxStore mailboxes,
    ImportControl imports,
    IStringLocalizer<Web.Controllers.AuthCallbackController> text)
    : Web.Controllers.AuthCallbackController(signIn, mailboxes, imports, text);
