using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ActivityController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IDecisionStore decisions,
    IImportRunStore runs,
    IImportLedger ledger,
    MailboxRows rows,
    TimeProvider clock,
    AgentTime calendar)
    : Web.Controllers.ActivityController(connections, mailboxes, decisions, runs, ledger, rows, clock, calendar);
