using OrchardCore.Modules;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Feature(Features.Pages)]
public sealed class AuthCallbackController(
    SignInManager signIn)
    : Web.Controllers.AuthCallbackController(signIn);
