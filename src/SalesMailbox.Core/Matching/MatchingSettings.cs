namespace SalesMailbox.Core.Matching;

/// <summary>The tenant's settings for matching (X1, X3).</summary>
public sealed class MatchingSettings
{
    /// <summary>Public email domains in addition to the built-in list. They never match by domain.</summary>
    public IList<string> AddedPublicDomains { get; set; } = [];

    /// <summary>Domains of the built-in list that match nevertheless.</summary>
    public IList<string> RemovedPublicDomains { get; set; } = [];

    /// <summary>The organization's own domains in addition to those of its mailboxes.</summary>
    public IList<string> OwnDomains { get; set; } = [];

    /// <summary>
    /// The tags that gateways and lists put at the start or the end of subjects; null for <see cref="Text.SubjectTags.Defaults"/>.
    /// </summary>
    public IList<string>? SubjectTags { get; set; }

    /// <summary>Ticket types whose tickets never match.</summary>
    public IList<string> ExcludedTypeIds { get; set; } = [];
}
