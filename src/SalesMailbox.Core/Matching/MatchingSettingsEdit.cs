namespace SalesMailbox.Core.Matching;

/// <summary>The form of the matching settings. The names are those of <see cref="MatchingSettings"/>, which errors refer to.</summary>
/// <param name="OwnDomains">One per line, or separated by commas.</param>
/// <param name="AddedPublicDomains">One per line, or separated by commas.</param>
/// <param name="RemovedPublicDomains">One per line, or separated by commas.</param>
/// <param name="SubjectTags">One per line; null leaves them unchanged.</param>
/// <param name="ExcludedTypeIds">Null leaves them unchanged.</param>
public sealed record MatchingSettingsEdit(
    string? OwnDomains,
    string? AddedPublicDomains,
    string? RemovedPublicDomains,
    string? SubjectTags = null,
    IReadOnlyCollection<string>? ExcludedTypeIds = null);
