namespace SalesMailbox.Web.ViewModels;

/// <summary>The stored value of a form field.</summary>
public sealed record StoredValue(string Label, string Value);

/// <summary>What another person saved while a form was open (view "_Conflict"): the fields that differ from what was entered.</summary>
public sealed record ConflictViewModel(IReadOnlyList<StoredValue> Stored)
{
    /// <summary>The page that shows the stored values; null for the address that the form was posted to.</summary>
    public string? Address { get; init; }
}
