namespace SalesMailbox.Web.ViewModels;

/// <summary>A form that was open for longer than its session.</summary>
/// <param name="FormAddress">The page with the form; null if unknown.</param>
/// <param name="Written">The texts that a person entered.</param>
public sealed record StaleFormPage(string? FormAddress, IReadOnlyList<string> Written);
