using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The posted matching settings. Domains are one per line.</summary>
public sealed class MatchingSettingsForm
{
    public string? AddedPublicDomains { get; set; }

    public string? RemovedPublicDomains { get; set; }

    public string? OwnDomains { get; set; }

    /// <summary>The tags, one per line.</summary>
    public string? SubjectTags { get; set; }

    /// <summary>The ids of ticket types whose tickets never match.</summary>
    public IReadOnlyList<string>? ExcludedTypeIds { get; set; }
}

/// <summary>The page with <see cref="MatchingSettingsForm"/>.</summary>
public sealed record MatchingSettingsPage(MatchingSettingsForm Form, IReadOnlyList<TicketType> Types);
