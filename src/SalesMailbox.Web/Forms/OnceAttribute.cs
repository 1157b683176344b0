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
/// The form that is posted to this action makes something, once: the same form sent again leads to what the first one made. Its page gives it a key with
/// <c>&lt;form sm-once&gt;</c>; the rule is <see cref="FormReceipts"/>'.
/// </summary>
/// <param name="action">The action that shows what was made; its id is the receipt's result.</param>
/// <param name="controller">That action's controller.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnceAttribute(string action, string controller) : Attribute, IAsyncActionFilter
{
    /// <summary>The field with the form's key.</summary>
    public const string Field = "FormKey";

    /// <summary>Where on the page it is shown.</summary>
    public string? Fragment { get; set; }

    /// <summary>The page needs no id.</summary>
    public bool WithoutId { get; set; }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var agent = await http.RequestServices.GetRequiredService<ICurrentAgent>().GetAsync(http.RequestAborted);
        if (agent is null || !http.Request.HasFormContentType || await http.Request.ReadFormAsync(http.RequestAborted) is not { } form || form[Field].ToString() is not { Length: > 0 } key)
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

        // Maybe it was refused because the same form was carried out at this very moment. Another scope sees what is stored now.
        await using var scope = http.RequestServices.GetRequiredService<IWorkScopes>().Open();
        if (await scope.Services.GetRequiredService<IFormReceiptStore>().FindAsync(id, http.RequestAborted) is { } other && !receipts.IsOwn(other))
        {
            done.Result = await LeadToAsync(http, other);
            done.ExceptionHandled = true;
        }
    }

    private async Task<IActionResult> LeadToAsync(HttpContext http, FormReceipt receipt)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<OnceAttribute>>();
        await http.RequestServices.GetRequiredService<IFlash>().InfoAsync(text["The form was sent twice. It was processed once, and this is the result."]);
        return new RedirectToActionResult(action, controller, WithoutId || receipt.Result.Length == 0 ? null : new { id = receipt.Result }, Fragment);
    }

    /// <summary>What the person entered, as a hash: lengths go first, so that no two contents read the same.</summary>
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
