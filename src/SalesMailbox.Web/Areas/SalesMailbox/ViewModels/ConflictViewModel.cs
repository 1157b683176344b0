namespace SalesMailbox.Web.ViewModels;

/// <summary>A form's field as it is stored now.</summary>
public sealed record StoredValue(string Label, string Value);

/// <summary>What someone else saved while a form was open (view "_Conflict"): the fields that differ from what was entered.</summary>
public sealed record ConflictViewModel(IReadOnlyList<StoredValue> Stored)
{
    /// <summary>Where the stored values are shown; null for the address the form was posted to.</summary>
    public string? Address { get; init; }
}
