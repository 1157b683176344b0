using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The matching settings as they are posted; domains are one per line.</summary>
public sealed class MatchingSettingsForm
{
    public string? AddedPublicDomains { get; set; }

    public string? RemovedPublicDomains { get; set; }

    public string? OwnDomains { get; set; }

    /// <summary>One per line.</summary>
    public string? SubjectTags { get; set; }

    /// <summary>Ticket types whose tickets never match.</summary>
    public IReadOnlyList<string>? ExcludedTypeIds { get; set; }
}

/// <summary>The page around <see cref="MatchingSettingsForm"/>.</summary>
public sealed record MatchingSettingsPage(MatchingSettingsForm Form, IReadOnlyList<TicketType> Types);
