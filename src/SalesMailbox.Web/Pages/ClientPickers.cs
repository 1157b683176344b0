using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Fills the client and contact pickers of forms. Both work without JavaScript: their button sends the form with
/// <see cref="RefreshField"/>, and the action shows the form again instead of saving it (see <see cref="IsRefresh"/>).
/// </summary>
public sealed class ClientPickers(IClientStore clients)
{
    public const string RefreshField = "refresh";

    private const int MaxShown = 8;

    /// <summary>Whether the form was sent to search in a picker and not to be saved.</summary>
    public static bool IsRefresh(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HasFormContentType && request.Form.ContainsKey(RefreshField);
    }

    /// <summary>Returns the text in the picker's search field, sent by a form or by htmx.</summary>
    public static string SearchIn(HttpRequest request, string field)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = field + "Search";
        return (request.HasFormContentType ? request.Form[name] : request.Query[name]).ToString();
    }

    /// <summary>
    /// Builds a client picker. Without a search text it shows only the selected client or, if none is selected, the first clients by name.
    /// </summary>
    public async Task<ClientPicker> ClientAsync(
        ClientPickerSettings settings, string? selectedId, string? search = null, CancellationToken cancellationToken = default)
    {
        var selected = string.IsNullOrEmpty(selectedId) ? null : await clients.FindAsync(selectedId, cancellationToken);
        var text = (search ?? "").Trim();
        if (text.Length == 0 && selected is not null)
        {
            return new ClientPicker(settings, selected, text, [], false);
        }

        var page = await clients.ListAsync(text, new PageRequest(Size: MaxShown), cancellationToken);
        return new ClientPicker(
            settings, selected, text, [.. page.Items.Where(client => client.Id != selected?.Id)], page.Next is not null);
    }

    /// <param name="selected">The ids of contacts; those of another client are ignored.</param>
    public async Task<ContactPicker> ContactAsync(
        string field,
        string clientField,
        string? clientId,
        IReadOnlyList<string>? selected,
        bool onlyOne = false,
        CancellationToken cancellationToken = default)
    {
        var all = string.IsNullOrEmpty(clientId) ? [] : await clients.ListContactsAsync(clientId, cancellationToken);
        var byId = all.ToDictionary(contact => contact.Id);
        var chosen = (selected ?? []).Distinct().Where(byId.ContainsKey).ToList();
        return new ContactPicker(
            field, clientField, string.IsNullOrEmpty(clientId) ? null : clientId,
            [.. chosen.Select(id => byId[id]), .. all.Where(contact => !chosen.Contains(contact.Id))], chosen, onlyOne);
    }
}
