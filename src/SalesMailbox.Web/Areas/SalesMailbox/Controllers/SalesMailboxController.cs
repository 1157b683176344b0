using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// The base of all pages: requires a sign-in and antiforgery tokens, and answers 404 while the module is off. Controllers are public and
/// not sealed, because another host derives thin subclasses. They contain no rules and only call Core's managers.
/// </summary>
[Authorize]
[RequireModule]
[ReadableForm]
[KeptForm]
[ReferenceCheck]
[StaleForm]
[AutoValidateAntiforgeryToken]
public abstract class SalesMailboxController : Controller
{
    /// <summary>Shows a message on the next page.</summary>
    protected IFlash Flash => HttpContext.RequestServices.GetRequiredService<IFlash>();

    /// <summary>Turns coded texts into sentences in the reader's language.</summary>
    protected Sentences Sentences => HttpContext.RequestServices.GetRequiredService<Sentences>();

    /// <summary>Canceled when the browser closes the request.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Returns the signed-in agent. There is always one, because the pages require a sign-in.</summary>
    protected async Task<Agent> CurrentAgentAsync() =>
        await HttpContext.RequestServices.GetRequiredService<ICurrentAgent>().GetAsync(Aborted)
        ?? throw new InvalidOperationException(
            "The request has no agent although it is authorised: the host's ICurrentAgent and its sign-in disagree.");

    /// <summary>Adds a result's errors to their fields.</summary>
    /// <param name="prefix">The property that contains the form's fields, such as "Form".</param>
    /// <returns>True if there were no errors.</returns>
    protected bool Accept(Result result, string prefix = "")
    {
        foreach (var error in result.Errors)
        {
            var field = prefix.Length > 0 && error.Field.Length > 0 ? prefix + "." + error.Field : error.Field;
            ModelState.AddModelError(field, Sentences.Of(error));
        }

        return result.Succeeded;
    }

    /// <summary>Reports success or the errors of an action without a form.</summary>
    protected Task ReportAsync(Result result, string done) =>
        result.Succeeded
            ? Flash.SuccessAsync(done)
            : Flash.ErrorAsync(string.Join(' ', result.Errors.Select(Sentences.Of)));
}
