using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>Carries the matching settings to another installation. Ticket types go by their names.</summary>
public sealed class MatchingSettingsTransfer(
    ISettingsStore settings, MatchingSettingsManager manager, ITicketStore tickets)
{
    /// <summary>The settings as they are now.</summary>
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

    /// <summary>Takes settings in by the rules of the page. What the template does not name stays as it is.</summary>
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
                template.ExcludedTicketTypes is { } names ? [.. types.Where(type => names.Contains(type.Name)).Select(type => type.Id)] : null),
            cancellationToken);
    }

    private static string Lines(IEnumerable<string>? values) => string.Join('\n', values ?? []);
}

/// <summary>The matching settings as a file holds them.</summary>
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

    /// <summary>Names of the ticket types whose tickets never match.</summary>
    public IReadOnlyList<string>? ExcludedTicketTypes { get; init; }
}
