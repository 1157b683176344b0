namespace SalesMailbox.Web.ViewModels;

/// <summary>A form that was open for longer than its session.</summary>
/// <param name="FormAddress">The page with the form; null where it is not known.</param>
/// <param name="Written">The texts that it held.</param>
public sealed record StaleFormPage(string? FormAddress, IReadOnlyList<string> Written);
