using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// What a host's owner added to clients, contacts and tickets, shown on the module's pages. In Orchard Core these are the fields and parts of the content type;
/// the embedded server has none.
/// </summary>
public interface IHostFields
{
    /// <summary>Draws what was added to one record.</summary>
    /// <param name="view">The view that shows it.</param>
    /// <param name="id">The id of the client, contact or ticket.</param>
    /// <returns>Null where there is nothing to show.</returns>
    Task<HostFields?> ShowAsync(ViewContext view, string id);
}

/// <summary>What a host adds to a record.</summary>
/// <param name="Content">The drawn fields.</param>
/// <param name="EditAddress">The page that edits them; null where the reader may not.</param>
public sealed record HostFields(IHtmlContent Content, string? EditAddress);

/// <summary>A host without fields of its own.</summary>
internal sealed class NoHostFields : IHostFields
{
    public Task<HostFields?> ShowAsync(ViewContext view, string id) => Task.FromResult<HostFields?>(null);
}
