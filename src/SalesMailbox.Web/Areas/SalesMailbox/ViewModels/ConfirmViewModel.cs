namespace SalesMailbox.Web.ViewModels;

/// <summary>
/// The page that asks for confirmation before something is destroyed (view "Confirm"). Its form posts to its own address.
/// </summary>
/// <param name="Title">A question: "Remove anna@acme.example?"</param>
/// <param name="Text">What happens, and what is kept.</param>
/// <param name="Button">The verb on the button: "Remove".</param>
/// <param name="BackUrl">Where Cancel leads, created with Url.Action.</param>
/// <param name="Warnings">Further consequences that the reader may not expect.</param>
public sealed record ConfirmViewModel(string Title, string Text, string Button, string BackUrl, IReadOnlyList<string>? Warnings = null);
