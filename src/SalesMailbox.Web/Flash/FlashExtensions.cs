namespace SalesMailbox.Web.Flash;

public static class FlashExtensions
{
    public static Task SuccessAsync(this IFlash flash, string text) => flash.AddAsync(FlashKind.Success, text);

    public static Task InfoAsync(this IFlash flash, string text) => flash.AddAsync(FlashKind.Info, text);

    public static Task WarningAsync(this IFlash flash, string text) => flash.AddAsync(FlashKind.Warning, text);

    public static Task ErrorAsync(this IFlash flash, string text) => flash.AddAsync(FlashKind.Error, text);

    /// <summary>The Bootstrap name of the kind: alert-danger, text-bg-success.</summary>
    public static string CssName(this FlashKind kind) => kind switch
    {
        FlashKind.Success => "success",
        FlashKind.Warning => "warning",
        FlashKind.Error => "danger",
        _ => "info",
    };
}
