using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ImportsController(
    ImportControl control,
    CompletenessChecker completeness,
    IImportRunStore runs,
    IImportLedger ledger,
    IMailboxStore mailboxes,
    IStringLocalizer<Web.Controllers.ImportsController> text)
    : Web.Controllers.ImportsController(control, completeness, runs, ledger, mailboxes, text);
