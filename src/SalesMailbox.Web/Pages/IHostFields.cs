using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Shows fields that the host's owner added to clients, contacts, and tickets on the module's pages. In Orchard Core these are the fields
/// and parts of the content type; the embedded server has none.
/// </summary>
public interface IHostFields
{
    /// <summary>Renders the fields of one record.</summary>
    /// <param name="view">The view that shows them.</param>
    /// <param name="id">The id of the client, contact, or ticket.</param>
    /// <returns>Null if there is nothing to show.</returns>
    Task<HostFields?> ShowAsync(ViewContext view, string id);
}

/// <summary>The host's fields of a record.</summary>
/// <param name="Content">The rendered fields.</param>
/// <param name="EditAddress">The page that edits them; null if the reader may not edit them.</param>
public sealed record HostFields(IHtmlContent Content, string? EditAddress);

/// <summary>Implements <see cref="IHostFields"/> for a host without additional fields.</summary>
internal sealed class NoHostFields : IHostFields
{
    public Task<HostFields?> ShowAsync(ViewContext view, string id) => Task.FromResult<HostFields?>(null);
}
