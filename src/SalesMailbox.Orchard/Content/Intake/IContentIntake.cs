using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>Takes one of Core's objects in that comes as a content item, by Core's rules: what a person would enter in the editor is read from it, the rest is Core's.</summary>
internal interface IContentIntake
{
    bool Handles(string contentType);

    /// <summary>Checks the item and writes into it what the rules make of it.</summary>
    /// <param name="original">As it is published; null for a new one.</param>
    /// <returns>Refused, or what is still to be written with the item.</returns>
    Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original);

    /// <summary>Makes the item what it was.</summary>
    void Restore(ContentItem item, ContentItem original);
}
