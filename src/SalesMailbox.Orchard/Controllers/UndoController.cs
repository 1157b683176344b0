using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Undo;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class UndoController(
    InboxManager inbox,
    InboxLists lists,
    InboxUndo undo,
    UndoTokens tokens,
    BulkAnswers answers,
    IStringLocalizer<Web.Controllers.UndoController> text)
    : Web.Controllers.UndoController(inbox, lists, undo, tokens, answers, text);
