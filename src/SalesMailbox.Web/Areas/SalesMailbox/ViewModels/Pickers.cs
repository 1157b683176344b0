using SalesMailbox.Core.Clients;

namespace SalesMailbox.Web.ViewModels;

/// <summary>How a form asks for a client.</summary>
/// <param name="Field">The name the chosen client's id is posted under: "Form.ClientId". The search text goes under the same name with "Search" behind it.</param>
/// <param name="Label">The question, localised: "Client".</param>
/// <param name="None">The choice of no client, localised: "No client". Null where one must be chosen.</param>
public sealed record ClientPickerSettings(string Field, string Label, string? None = null);

/// <summary>A client picker (view "_ClientPicker"): a search field and radio buttons, never more than a handful.</summary>
/// <param name="Selected">The client chosen so far; stays among the choices whatever is searched for.</param>
/// <param name="Found">Other clients the search found, by name.</param>
/// <param name="HasMore">There are more than are shown.</param>
public sealed record ClientPicker(ClientPickerSettings Settings, Client? Selected, string Search, IReadOnlyList<Client> Found, bool HasMore)
{
    public string SearchField => Settings.Field + "Search";
}

/// <summary>A contact picker (view "_ContactPicker"): the contacts of the client that is chosen in a client picker of the same form.</summary>
/// <param name="Field">The name the contacts' ids are posted under: "Form.ContactIds".</param>
/// <param name="ClientField">The <see cref="ClientPickerSettings.Field"/> it follows.</param>
/// <param name="ClientId">The client chosen so far, or null.</param>
/// <param name="Contacts">Their contacts, those chosen so far first.</param>
/// <param name="Selected">Ids of the contacts chosen so far.</param>
/// <param name="OnlyOne">At most one can be chosen: radio buttons instead of checkboxes.</param>
public sealed record ContactPicker(
    string Field, string ClientField, string? ClientId, IReadOnlyList<Contact> Contacts, IReadOnlyList<string> Selected, bool OnlyOne);
