using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Routes;

/// <summary>A route of the running server.</summary>
/// <param name="Name">"VERB Controller/Action".</param>
/// <param name="Path">A path of the route, with an id that doesn't exist.</param>
internal sealed record Route(string Name, string Path)
{
    public bool IsPost => Name.StartsWith("POST ", StringComparison.Ordinal);

    /// <returns>The actions in the endpoint table, once for each verb, without the files of wwwroot.</returns>
    public static IReadOnlyList<Route> Of(ServerUnderTest server) =>
    [
        .. server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(RoutesOf).DistinctBy(route => route.Name).OrderBy(route => route.Name, StringComparer.Ordinal),
    ];

    /// <returns>Endpoints that are neither a page nor a static file.</returns>
    public static IReadOnlyList<string> OthersOf(ServerUnderTest server) =>
    [
        .. server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null
                && endpoint.Metadata.All(item => item.GetType().Name != "StaticAssetDescriptor"))
            .Select(endpoint => endpoint.DisplayName ?? "?"),
    ];

    private static IEnumerable<Route> RoutesOf(RouteEndpoint endpoint)
    {
        var action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!;
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.SelectMany(segment => segment.Parts).Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "code" } => "404",
            RoutePatternParameterPart { Name: var name } =>
                action.RouteValues.TryGetValue(name, out var known) && known is not null ? known : "none",
            _ => "",
        }));
        var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return verbs.Select(verb => new Route($"{verb} {action.ControllerName}/{action.ActionName}", path));
    }
}
