using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Changes the tenant's matching settings (X3).</summary>
public sealed class MatchingSettingsManager(ISettingsStore settings, IUnitOfWork unitOfWork, IStringLocalizer<MatchingSettingsManager> text)
{
    private static readonly char[] Separators = ['\n', '\r', ',', ';', ' ', '\t'];

    /// <summary>Each list is domains as people type them, one a line or with commas. Refused whole, with a message for each entry that is no domain.</summary>
    /// <returns>Errors carry the names of <see cref="MatchingSettings"/>' properties.</returns>
    public async Task<Result> SaveAsync(string? ownDomains, string? addedPublicDomains, string? removedPublicDomains, CancellationToken cancellationToken = default)
    {
        var errors = new List<FieldError>();
        var stored = await settings.GetAsync<MatchingSettings>(cancellationToken);
        stored.OwnDomains = Read(nameof(stored.OwnDomains), ownDomains, errors);
        stored.AddedPublicDomains = Read(nameof(stored.AddedPublicDomains), addedPublicDomains, errors);
        stored.RemovedPublicDomains = Read(nameof(stored.RemovedPublicDomains), removedPublicDomains, errors);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        await settings.SetAsync(stored, cancellationToken);
        await unitOfWork.CommitAsync(cancellationToken);
        return Result.Success;
    }

    private List<string> Read(string field, string? lines, List<FieldError> errors)
    {
        var domains = new List<string>();
        foreach (var line in (lines ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A single label ("example") is a host name at most: nobody outside has mail there, so it is a slip of the pen.
            if (EmailAddress.NormalizeDomain(line) is { } domain && domain.Contains('.', StringComparison.Ordinal))
            {
                domains.Add(domain);
            }
            else
            {
                errors.Add(new FieldError(field, text["\"{0}\" is not a domain. Write it like \"example.com\".", line]));
            }
        }

        return [.. domains.Distinct()];
    }
}
