using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;

namespace SalesMailbox.Orchard.Parts;

/// <summary>A <see cref="Client"/> as content. Its name is the content item's display text.</summary>
public sealed class SalesMailboxClientPart : ContentPart
{
    public string Name { get; set; } = "";

    public IList<string> Domains { get; set; } = [];

    public string Website { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long EntityVersion { get; set; }
}
