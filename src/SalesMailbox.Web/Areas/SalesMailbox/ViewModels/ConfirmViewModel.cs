namespace SalesMailbox.Web.ViewModels;

/// <summary>The page that asks once before something is destroyed (view "Confirm"). Its form posts to the address it was shown at.</summary>
/// <param name="Title">A question: "Remove anna@acme.example?"</param>
/// <param name="Text">What happens, and what stays.</param>
/// <param name="Button">The verb on the button: "Remove".</param>
/// <param name="BackUrl">Where Cancel leads, made with Url.Action.</param>
/// <param name="Warnings">What else happens that the reader may not expect.</param>
public sealed record ConfirmViewModel(string Title, string Text, string Button, string BackUrl, IReadOnlyList<string>? Warnings = null);
