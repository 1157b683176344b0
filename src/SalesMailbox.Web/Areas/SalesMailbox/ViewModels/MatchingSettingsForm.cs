namespace SalesMailbox.Web.ViewModels;

/// <summary>One domain a line.</summary>
public sealed class MatchingSettingsForm
{
    public string? AddedPublicDomains { get; set; }

    public string? RemovedPublicDomains { get; set; }

    public string? OwnDomains { get; set; }
}
