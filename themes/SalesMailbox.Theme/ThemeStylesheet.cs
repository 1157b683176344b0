using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.ResourceManagement;

namespace SalesMailbox.Theme;

/// <summary>
/// Adds the stylesheet to every page that is shown in this theme. TheAdmin's layout is used unchanged, so that its updates apply
/// automatically.
/// </summary>
internal sealed class ThemeStylesheet(IThemeManager themes, IResourceManager resources) : IAsyncResultFilter
{
    private const string Id = "SalesMailbox.Theme";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult or Microsoft.AspNetCore.Mvc.RazorPages.PageResult && await themes.GetThemeAsync() is { Id: Id })
        {
            resources.RegisterResource("stylesheet", ThemeResources.Stylesheet).AtHead();
            resources.RegisterResource("script", ThemeResources.NarrowMenu).AtFoot();
        }

        await next();
    }
}
