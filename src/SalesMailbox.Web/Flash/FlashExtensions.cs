namespace SalesMailbox.Web.Flash;

/// <summary>Shows messages of each kind, and styles them.</summary>
public static class FlashExtensions
{
    public static Task SuccessAsync(this IFlash flash, string text, FlashLink? link = null) =>
        flash.AddAsync(FlashKind.Success, text, link);

    public static Task InfoAsync(this IFlash flash, string text, FlashLink? link = null) => flash.AddAsync(FlashKind.Info, text, link);

    public static Task WarningAsync(this IFlash flash, string text, FlashLink? link = null) =>
        flash.AddAsync(FlashKind.Warning, text, link);

    public static Task ErrorAsync(this IFlash flash, string text, FlashLink? link = null) => flash.AddAsync(FlashKind.Error, text, link);

    /// <summary>Returns the Bootstrap name of the kind, as in alert-danger and text-bg-success.</summary>
    public static string CssName(this FlashKind kind) => kind switch
    {
        FlashKind.Success => "success",
        FlashKind.Warning => "warning",
        FlashKind.Error => "danger",
        _ => "info",
    };
}
