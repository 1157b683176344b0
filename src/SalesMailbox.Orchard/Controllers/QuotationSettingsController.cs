using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class QuotationSettingsController(
    QuotationSettingsPages pages,
    QuotationSettingsManager manager,
    SenderPreviews previews,
    IStringLocalizer<Web.Controllers.QuotationSettingsController> text)
    : Web.Controllers.QuotationSettingsController(pages, manager, previews, text);
