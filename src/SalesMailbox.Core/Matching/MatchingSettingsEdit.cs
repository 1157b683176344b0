namespace SalesMailbox.Core.Matching;

/// <summary>The matching settings as somebody enters them. Names are those of <see cref="MatchingSettings"/>, which errors carry.</summary>
/// <param name="OwnDomains">One a line, or with commas.</param>
/// <param name="AddedPublicDomains">One a line, or with commas.</param>
/// <param name="RemovedPublicDomains">One a line, or with commas.</param>
/// <param name="SubjectTags">One a line; null leaves them as they are.</param>
/// <param name="ExcludedTypeIds">Null leaves them as they are.</param>
public sealed record MatchingSettingsEdit(
    string? OwnDomains, string? AddedPublicDomains, string? RemovedPublicDomains, string? SubjectTags = null, IReadOnlyCollection<string>? ExcludedTypeIds = null);
