using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Accepts one of Core's objects that comes as a content item, by Core's rules. Only the values that a person could enter in the editor are
/// read from the item; Core determines the others.
/// </summary>
internal interface IContentIntake
{
    bool Handles(string contentType);

    /// <summary>Checks the item and writes the values that result from the rules to it.</summary>
    /// <param name="original">The published item; null for a new one.</param>
    /// <returns>A refusal, or the work that must be written together with the item.</returns>
    Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original);

    /// <summary>Reverts the item to the original.</summary>
    void Restore(ContentItem item, ContentItem original);
}
