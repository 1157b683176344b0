namespace SalesMailbox.Core.Matching;

/// <summary>The matching settings as somebody enters them. Names are those of <see cref="MatchingSettings"/>, which errors carry.</summary>
/// <param name="OwnDomains">One per line, or with commas.</param>
/// <param name="AddedPublicDomains">One per line, or with commas.</param>
/// <param name="RemovedPublicDomains">One per line, or with commas.</param>
/// <param name="SubjectTags">One per line; null leaves them as they are.</param>
/// <param name="ExcludedTypeIds">Null leaves them as they are.</param>
public sealed record MatchingSettingsEdit(
    string? OwnDomains, string? AddedPublicDomains, string? RemovedPublicDomains, string? SubjectTags = null, IReadOnlyCollection<string>? ExcludedTypeIds = null);
