using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Reads the tenant's <see cref="MatchingSettings"/> once per scope: one message, one request, or one batch of a dry run.
/// </summary>
public sealed class MatchingSettingsReader(ISettingsStore settings)
{
    private MatchingSettings? _read;

    /// <summary>The settings at the time of the scope's first call.</summary>
    public async Task<MatchingSettings> ReadAsync(CancellationToken cancellationToken = default) =>
        _read ??= await settings.GetAsync<MatchingSettings>(cancellationToken);

    /// <summary>The tenant's tags, ready for comparison.</summary>
    public async Task<SubjectTags> TagsAsync(CancellationToken cancellationToken = default) =>
        SubjectTags.Of((await ReadAsync(cancellationToken)).SubjectTags);
}
