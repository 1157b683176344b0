using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Makes an action that creates something run only once for each form: if the same form is sent again, the answer leads to the first
/// result. The page gives the form a key with <c>&lt;form sm-once&gt;</c>; <see cref="FormReceipts"/> has the rules.
/// </summary>
/// <param name="action">The action that shows the result. Its id is the result of the receipt.</param>
/// <param name="controller">The controller of that action.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IdempotentFormAttribute(string action, string controller) : Attribute, IAsyncActionFilter
{
    /// <summary>The field with the form's key.</summary>
    public const string Field = "FormKey";

    /// <summary>The fragment of the page where the result is shown.</summary>
    public string? Fragment { get; set; }

    /// <summary>Whether the page needs no id.</summary>
    public bool WithoutId { get; set; }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var agent = await http.RequestServices.GetRequiredService<ICurrentAgent>().GetAsync(http.RequestAborted);
        if (agent is null || !http.Request.HasFormContentType || await http.Request.ReadFormAsync(http.RequestAborted) is not { } form
            || form[Field].ToString() is not { Length: > 0 } key)
        {
            await next();
            return;
        }

        var receipts = http.RequestServices.GetRequiredService<FormReceipts>();
        var id = FormReceipts.IdOf(agent.Id, key, ContentOf(http.Request.Path, form));
        if (await receipts.FindAsync(id, http.RequestAborted) is { } known)
        {
            context.Result = await LeadToAsync(http, known);
            return;
        }

        receipts.Begin(id);
        var done = await next();
        if (done.Exception is not null and not DuplicateException)
        {
            return;
        }

        // The same form may have been processed at the same time, which would explain the refusal. A new scope sees the stored result.
        await using var scope = http.RequestServices.GetRequiredService<IWorkScopes>().Open();
        if (await scope.Services.GetRequiredService<IFormReceiptStore>().FindAsync(id, http.RequestAborted) is { } other
            && !receipts.IsOwn(other))
        {
            done.Result = await LeadToAsync(http, other);
            done.ExceptionHandled = true;
        }
    }

    private async Task<IActionResult> LeadToAsync(HttpContext http, FormReceipt receipt)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<IdempotentFormAttribute>>();
        await http.RequestServices.GetRequiredService<IFlash>().InfoAsync(
            text["The form was sent twice. It was processed once, and this is the result."]);
        return new RedirectToActionResult(
            action, controller, WithoutId || receipt.Result.Length == 0 ? null : new { id = receipt.Result }, Fragment);
    }

    /// <summary>Returns a hash of what the person entered. Lengths are included, so that different contents never look the same.</summary>
    private static string ContentOf(string path, IFormCollection form)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(path);
        foreach (var field in form.Where(field => field.Key is not (Field or InterruptedForm.ScriptField or "__RequestVerificationToken")))
        {
            Add(field.Key);
            foreach (var value in field.Value)
            {
                Add(value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            Add(file.Length.ToString(CultureInfo.InvariantCulture));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string part)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
    }
}
