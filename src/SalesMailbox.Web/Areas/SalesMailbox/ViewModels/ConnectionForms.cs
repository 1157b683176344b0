using SalesMailbox.Core.Connections;

namespace SalesMailbox.Web.ViewModels;

/// <summary>What New asks for; the rest has defaults.</summary>
public sealed class NewConnectionForm
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public MatchingType MatchingType { get; set; }
}

/// <summary>The Details tab. A checkbox that is off sends nothing, so every flag starts as false.</summary>
public sealed class ConnectionForm
{
    public string? Name { get; set; }

    public MatchingType MatchingType { get; set; }

    public bool IntegratorEnabled { get; set; }

    public string? Schedule { get; set; }

    public DateOnly? BackfillFrom { get; set; }

    public bool ImportSent { get; set; }

    public bool LiteralSubject { get; set; }

    public bool ThreadMatching { get; set; }

    public AmbiguityPolicy AmbiguityPolicy { get; set; }

    public bool ListMailOpensTickets { get; set; }

    public long Version { get; set; }

    public static ConnectionForm Of(SalesConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new()
        {
            Name = connection.Name,
            MatchingType = connection.MatchingType,
            IntegratorEnabled = connection.IntegratorEnabled,
            Schedule = connection.Schedule,
            BackfillFrom = connection.BackfillFrom,
            ImportSent = connection.ImportSent,
            LiteralSubject = connection.LiteralSubject,
            ThreadMatching = connection.ThreadMatching,
            AmbiguityPolicy = connection.AmbiguityPolicy,
            ListMailOpensTickets = connection.ListMailOpensTickets,
            Version = connection.Version,
        };
    }

    public ConnectionDetails ToDetails() => new(
        Name ?? "", MatchingType, IntegratorEnabled, Schedule, BackfillFrom, ImportSent, LiteralSubject, ThreadMatching, AmbiguityPolicy, ListMailOpensTickets, Version);
}

public sealed class CredentialsForm
{
    public string? ClientId { get; set; }

    /// <summary>Write-only: never filled by the server. Blank keeps the stored one.</summary>
    public string? ClientSecret { get; set; }
}
