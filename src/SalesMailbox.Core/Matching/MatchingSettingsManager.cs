using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>Changes the tenant's matching settings (X1, X3). Commits.</summary>
public sealed class MatchingSettingsManager(ISettingsStore settings, ITicketStore tickets, IUnitOfWork unitOfWork)
{
    private static readonly char[] Separators = ['\n', '\r', ',', ';', ' ', '\t'];

    /// <summary>Saves all settings or, if any entry is not a domain, tag or ticket type, none of them.</summary>
    /// <returns>The errors have the names of the properties of <see cref="MatchingSettings"/>.</returns>
    public async Task<Result> SaveAsync(MatchingSettingsEdit edit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var errors = new List<Error>();
        var stored = await settings.GetAsync<MatchingSettings>(cancellationToken);
        stored.OwnDomains = Read(nameof(stored.OwnDomains), edit.OwnDomains, errors);
        stored.AddedPublicDomains = Read(nameof(stored.AddedPublicDomains), edit.AddedPublicDomains, errors);
        stored.RemovedPublicDomains = Read(nameof(stored.RemovedPublicDomains), edit.RemovedPublicDomains, errors);
        if (edit.SubjectTags is { } tags)
        {
            var read = ReadTags(tags, errors);
            stored.SubjectTags = read.SequenceEqual(SubjectTags.Defaults) ? null : read;
        }

        if (edit.ExcludedTypeIds is { } ids)
        {
            var types = await tickets.ListTypesAsync(cancellationToken);
            stored.ExcludedTypeIds = [.. ids.Distinct(StringComparer.Ordinal)];
            if (ids.Any(id => types.All(type => type.Id != id)))
            {
                errors.Add(MatchingErrors.TypeGone.At(nameof(stored.ExcludedTypeIds)));
            }
        }

        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        await settings.SetAsync(stored, cancellationToken);
        await unitOfWork.CommitAsync(cancellationToken);
        return Result.Success;
    }

    private static List<string> ReadTags(string lines, List<Error> errors)
    {
        var tags = new List<string>();
        foreach (var line in lines.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (SubjectTags.Normalize(line) is { } tag)
            {
                tags.Add(tag);
            }
            else
            {
                errors.Add(MatchingErrors.BadTag.At(
                    nameof(MatchingSettings.SubjectTags), TextCut.Of(line, SubjectTags.MaxLength), SubjectTags.MaxLength));
            }
        }

        if (tags.Count > SubjectTags.Max)
        {
            errors.Add(MatchingErrors.TooManyTags.At(nameof(MatchingSettings.SubjectTags), SubjectTags.Max));
        }

        return [.. tags.Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Read(string field, string? lines, List<Error> errors)
    {
        var domains = new List<string>();
        foreach (var line in (lines ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A single label ("example") is at most a host name. Nobody outside has an email address there, so it is a typing error.
            if (EmailAddress.NormalizeDomain(line) is { } domain && domain.Contains('.', StringComparison.Ordinal))
            {
                domains.Add(domain);
            }
            else
            {
                errors.Add(MatchingErrors.BadDomain.At(field, line));
            }
        }

        return [.. domains.Distinct()];
    }
}
