using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class QuotationEditorController(
    IQuotationStore quotations,
    ITicketStore tickets,
    QuotationManager manager,
    QuotationEditing editing,
    IStringLocalizer<Web.Controllers.QuotationEditorController> text)
    : Web.Controllers.QuotationEditorController(quotations, tickets, manager, editing, text);
