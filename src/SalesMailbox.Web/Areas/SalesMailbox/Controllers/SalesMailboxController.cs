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
/// What all pages share: signed-in people only, 404 while the module is off, antiforgery. Controllers are public and not sealed, because another host
/// derives thin ones; they hold no rule, only call Core's managers.
/// </summary>
[Authorize]
[RequireModule]
[ReadableForm]
[KeptForm]
[NamedObjects]
[StaleForm]
[AutoValidateAntiforgeryToken]
public abstract class SalesMailboxController : Controller
{
    /// <summary>A message for the next page that is shown.</summary>
    protected IFlash Flash => HttpContext.RequestServices.GetRequiredService<IFlash>();

    /// <summary>Turns coded texts into the reader's language.</summary>
    protected Sentences Sentences => HttpContext.RequestServices.GetRequiredService<Sentences>();

    /// <summary>Cancelled when the browser goes away.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The agent who asks; there is always one, because the pages need a sign-in.</summary>
    protected async Task<Agent> CurrentAgentAsync() =>
        await HttpContext.RequestServices.GetRequiredService<ICurrentAgent>().GetAsync(Aborted)
        ?? throw new InvalidOperationException("The request has no agent although it is authorised: the host's ICurrentAgent and its sign-in disagree.");

    /// <summary>Puts a refusal's sentences at their fields.</summary>
    /// <param name="prefix">Where the form's fields are below a property: "Form".</param>
    /// <returns>True if there was nothing to put.</returns>
    protected bool Accept(Result result, string prefix = "")
    {
        foreach (var error in result.Errors)
        {
            var field = prefix.Length > 0 && error.Field.Length > 0 ? prefix + "." + error.Field : error.Field;
            ModelState.AddModelError(field, Sentences.Of(error));
        }

        return result.Succeeded;
    }

    /// <summary>For actions without a form: says what was done, or why not.</summary>
    protected Task TellAsync(Result result, string done) =>
        result.Succeeded
            ? Flash.SuccessAsync(done)
            : Flash.ErrorAsync(string.Join(' ', result.Errors.Select(Sentences.Of)));
}
