using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;

namespace SalesMailbox.Orchard.Parts;

/// <summary>A <see cref="Contact"/> as content. The name is the content item's display text.</summary>
public sealed class SalesMailboxContactPart : ContentPart
{
    public string ClientId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    public string Domain { get; set; } = "";

    public string JobTitle { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long EntityVersion { get; set; }
}
