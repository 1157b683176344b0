using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Answers 404 if a form refers to an object that the person may not see, as if it didn't exist: see <see cref="RefersToAttribute"/> and
/// <see cref="ObjectAccess"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReferenceCheckAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var named = context.ActionDescriptor.Parameters.SelectMany(
            parameter => IdsIn(parameter, context.ActionArguments.TryGetValue(parameter.Name, out var value) ? value : null))
            .Distinct()
            .ToList();
        if (named.Count > 0 && !await MayNameAllAsync(context, named))
        {
            context.Result = new NotFoundResult();
            return;
        }

        await next();
    }

    private static async Task<bool> MayNameAllAsync(ActionExecutingContext context, List<(ObjectKind Kind, string Id)> named)
    {
        var services = context.HttpContext.RequestServices;
        var stop = context.HttpContext.RequestAborted;
        if (await services.GetRequiredService<ICurrentAgent>().GetAsync(stop) is not { } agent)
        {
            return false;
        }

        MailReader reader = await services.GetRequiredService<MailReaders>().OfAsync(context.HttpContext.User, agent);
        var access = services.GetRequiredService<ObjectAccess>();
        foreach (var (kind, id) in named)
        {
            if (!await access.MayReferToAsync(reader, kind, id, stop))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(ObjectKind Kind, string Id)> IdsIn(ParameterDescriptor parameter, object? value)
    {
        if (value is null)
        {
            return [];
        }

        if ((parameter as ControllerParameterDescriptor)?.ParameterInfo.GetCustomAttribute<RefersToAttribute>() is { } names)
        {
            return Ids(names, value);
        }

        return value is string || value.GetType().IsPrimitive
            ? []
            : value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => (Property: property, Names: property.GetCustomAttribute<RefersToAttribute>()))
                .Where(pair => pair.Names is not null)
                .SelectMany(pair => Ids(pair.Names!, pair.Property.GetValue(value)));
    }

    private static IEnumerable<(ObjectKind Kind, string Id)> Ids(RefersToAttribute names, object? value) =>
        (value switch { string one => [one], IEnumerable<string> many => many, _ => Enumerable.Empty<string>() })
            .Where(id => !string.IsNullOrEmpty(id)).Select(id => (names.Kind, id));
}
