using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>Finds all actions by reflection, so that new pages are tested automatically.</summary>
public static class PageList
{
    public static IReadOnlySet<string> ModuleControllers { get; } =
        Controllers(typeof(SalesMailboxController).Assembly).Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<MethodInfo> Actions() =>
        Controllers(typeof(SalesMailboxController).Assembly).Concat(Controllers(typeof(ServerProgram).Assembly))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(IsAction));

    /// <returns>A path for each GET action of the module, with an id that doesn't exist.</returns>
    public static IEnumerable<string> ModulePages() =>
        ModuleActions().Where(action => Verbs(action).Contains("GET")).Select(PathOf).Distinct();

    public static IEnumerable<MethodInfo> ModuleActions() =>
        Actions().Where(action => action.ReflectedType!.Assembly == typeof(SalesMailboxController).Assembly);

    public static string PathOf(MethodInfo action) => PathOf(action, "none");

    /// <param name="id">The id in the path.</param>
    public static string PathOf(MethodInfo action, string id)
    {
        if (action.GetCustomAttributes<HttpMethodAttribute>()
            .Select(attribute => attribute.Template)
            .FirstOrDefault(template => template is not null) is { } template)
        {
            return template.TrimStart('~');
        }

        var name = action.GetCustomAttribute<ActionNameAttribute>()?.Name ?? action.Name;
        return $"/{NameOf(action.ReflectedType!)}/{name}/{id}";
    }

    public static IReadOnlyList<string> Verbs(MethodInfo action) =>
        [.. action.GetCustomAttributes<HttpMethodAttribute>().SelectMany(attribute => attribute.HttpMethods)];

    public static string NameOf(Type controller) => controller.Name.Replace("Controller", "", StringComparison.Ordinal);

    private static IEnumerable<Type> Controllers(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Controller)) && !type.IsAbstract);

    private static bool IsAction(MethodInfo method) =>
        !method.IsSpecialName && method.DeclaringType!.Assembly != typeof(Controller).Assembly
            && method.DeclaringType != typeof(object) && method.GetCustomAttribute<NonActionAttribute>() is null
            && !method.IsDefined(typeof(NonActionAttribute), true)
            && typeof(Controller).GetMethod(method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]) is null;
}
