using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class QuotationsController(
    IQuotationStore quotations,
    QuotationManager manager,
    QuotationLists lists,
    QuotationFiles files,
    IStringLocalizer<Web.Controllers.QuotationsController> text)
    : Web.Controllers.QuotationsController(quotations, manager, lists, files, text);
