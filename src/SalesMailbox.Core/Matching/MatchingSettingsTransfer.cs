using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>Transfers the matching settings to another installation. Ticket types are identified by name.</summary>
public sealed class MatchingSettingsTransfer(
    ISettingsStore settings, MatchingSettingsManager manager, ITicketStore tickets)
{
    /// <summary>The current settings.</summary>
    public async Task<MatchingTemplate> ExportAsync(CancellationToken cancellationToken = default)
    {
        var stored = await settings.GetAsync<MatchingSettings>(cancellationToken);
        var types = await tickets.ListTypesAsync(cancellationToken);
        return new MatchingTemplate
        {
            OwnDomains = [.. stored.OwnDomains],
            AddedPublicDomains = [.. stored.AddedPublicDomains],
            RemovedPublicDomains = [.. stored.RemovedPublicDomains],
            SubjectTags = [.. stored.SubjectTags ?? [.. SubjectTags.Defaults]],
            ExcludedTicketTypes = [.. types.Where(type => stored.ExcludedTypeIds.Contains(type.Id)).Select(type => type.Name)],
        };
    }

    /// <summary>Imports settings by the rules of the page. Settings that the template omits are unchanged.</summary>
    public async Task<Result> ImportAsync(MatchingTemplate template, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        var types = await tickets.ListTypesAsync(cancellationToken);
        if (template.ExcludedTicketTypes?.FirstOrDefault(name => types.All(type => type.Name != name)) is { } unknown)
        {
            return Result.Refused(MatchingErrors.UnknownType.At(nameof(template.ExcludedTicketTypes), unknown));
        }

        return await manager.SaveAsync(
            new MatchingSettingsEdit(
                Lines(template.OwnDomains), Lines(template.AddedPublicDomains), Lines(template.RemovedPublicDomains),
                template.SubjectTags is null ? null : Lines(template.SubjectTags),
                template.ExcludedTicketTypes is { } names
                    ? [.. types.Where(type => names.Contains(type.Name)).Select(type => type.Id)]
                    : null),
            cancellationToken);
    }

    private static string Lines(IEnumerable<string>? values) => string.Join('\n', values ?? []);
}

/// <summary>The matching settings in the form of a file.</summary>
public sealed class MatchingTemplate
{
    /// <summary>See <see cref="MatchingSettings.OwnDomains"/>.</summary>
    public IReadOnlyList<string>? OwnDomains { get; init; }

    /// <summary>See <see cref="MatchingSettings.AddedPublicDomains"/>.</summary>
    public IReadOnlyList<string>? AddedPublicDomains { get; init; }

    /// <summary>See <see cref="MatchingSettings.RemovedPublicDomains"/>.</summary>
    public IReadOnlyList<string>? RemovedPublicDomains { get; init; }

    /// <summary>See <see cref="MatchingSettings.SubjectTags"/>.</summary>
    public IReadOnlyList<string>? SubjectTags { get; init; }

    /// <summary>The names of ticket types whose tickets never match.</summary>
    public IReadOnlyList<string>? ExcludedTicketTypes { get; init; }
}
