using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>An action of the module in a running tenant. New actions are included automatically.</summary>
/// <param name="Policies">The policies of the controller in SalesMailbox.Web.</param>
internal sealed record ModuleAction(
    string Controller, string Name, string Verb, string? Template, IReadOnlyList<string> Policies, IReadOnlyList<string> Parameters)
{
    public bool HasId => Parameters.Contains("id");

    /// <summary>Returns the path below the tenant's prefix.</summary>
    public string Path(string id = "none") => Template is null ? $"/Admin/mailbox/{Controller}/{Name}/{id}" : "/" + Template.TrimStart('/');

    public override string ToString() => $"{Verb} {Controller}/{Name}";

    public static Task<List<ModuleAction>> AllAsync(TenantSite site) =>
        site.Site.InTenantAsync(TenantSite.First, services => Task.FromResult(
            services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
                .Where(action => action.ControllerTypeInfo.Assembly == typeof(Startup).Assembly).SelectMany(Of).ToList()));

    private static IEnumerable<ModuleAction> Of(ControllerActionDescriptor action)
    {
        var shared = action.ControllerTypeInfo.BaseType!;
        var policies = shared.GetCustomAttributes<AuthorizeAttribute>(true)
            .Concat(action.MethodInfo.GetCustomAttributes<AuthorizeAttribute>(true))
            .Select(attribute => attribute.Policy).OfType<string>().ToList();
        return (action.ActionConstraints ?? [])
            .OfType<HttpMethodActionConstraint>()
            .SelectMany(constraint => constraint.HttpMethods)
            .DefaultIfEmpty("any verb")
            .Select(verb => new ModuleAction(
                action.ControllerName, action.ActionName, verb, action.AttributeRouteInfo?.Template, policies,
                [.. action.Parameters.Select(parameter => parameter.Name)]));
    }
}
