namespace SalesMailbox.Gmail.Sandbox.Api;

internal static class PageSize
{
    private const int Default = 100;
    private const int Largest = 500;

    public static int Of(int? maxResults) => maxResults is null or <= 0 ? Default : Math.Min(maxResults.Value, Largest);
}
