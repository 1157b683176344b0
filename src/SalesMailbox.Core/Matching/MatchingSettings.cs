namespace SalesMailbox.Core.Matching;

/// <summary>The tenant's settings for matching (X3).</summary>
public sealed class MatchingSettings
{
    /// <summary>Public mail domains besides the built-in list, which never match by domain.</summary>
    public IList<string> AddedPublicDomains { get; set; } = [];

    /// <summary>Domains of the built-in list that do match.</summary>
    public IList<string> RemovedPublicDomains { get; set; } = [];

    /// <summary>The organisation's own domains besides those of its mailboxes.</summary>
    public IList<string> OwnDomains { get; set; } = [];
}
