using SalesMailbox.Core.Clients;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The settings of a client picker in a form.</summary>
/// <param name="Field">The field name of the chosen client's id: "Form.ClientId". The search text has the same name with the suffix
/// "Search".</param>
/// <param name="Label">The localized label: "Client".</param>
/// <param name="None">The localized option for no client: "No client". Null if a client is required.</param>
public sealed record ClientPickerSettings(string Field, string Label, string? None = null);

/// <summary>A client picker (view "_ClientPicker"): a search field and a few radio buttons.</summary>
/// <param name="Selected">The client chosen so far, which is always among the options.</param>
/// <param name="Found">Other clients that the search found, by name.</param>
/// <param name="HasMore">Whether there are more clients than are shown.</param>
public sealed record ClientPicker(ClientPickerSettings Settings, Client? Selected, string Search, IReadOnlyList<Client> Found, bool HasMore)
{
    public string SearchField => Settings.Field + "Search";
}

/// <summary>
/// A contact picker (view "_ContactPicker"): the contacts of the client that is chosen in a client picker of the same form.
/// </summary>
/// <param name="Field">The field name of the contacts' ids: "Form.ContactIds".</param>
/// <param name="ClientField">The <see cref="ClientPickerSettings.Field"/> of the client picker.</param>
/// <param name="ClientId">The client chosen so far; null for none.</param>
/// <param name="Contacts">The client's contacts, with the chosen ones first.</param>
/// <param name="Selected">The ids of the contacts chosen so far.</param>
/// <param name="OnlyOne">Whether at most one can be chosen, with radio buttons instead of checkboxes.</param>
public sealed record ContactPicker(
    string Field, string ClientField, string? ClientId, IReadOnlyList<Contact> Contacts, IReadOnlyList<string> Selected, bool OnlyOne);
