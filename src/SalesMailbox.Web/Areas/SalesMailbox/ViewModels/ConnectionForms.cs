using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The form of a new connection; all other values have defaults.</summary>
public sealed class NewConnectionForm
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public MatchingType MatchingType { get; set; }
}

/// <summary>The form of the Details tab. A cleared checkbox sends nothing, so every flag starts as false.</summary>
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

    public bool HoldDmarcFailures { get; set; }

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
            HoldDmarcFailures = connection.HoldDmarcFailures,
            Version = connection.Version,
        };
    }

    /// <returns>The fields of this stored form that differ from what was entered.</returns>
    public IEnumerable<StoredValue> Compare(ConnectionForm entered, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(text);
        return Differences.Of(
            (text["Name"], Name, entered.Name),
            (text["Matching type"], Say(MatchingType), Say(entered.MatchingType)),
            (text["Integrator on"], Say(IntegratorEnabled), Say(entered.IntegratorEnabled)),
            (text["Schedule"], Schedule, entered.Schedule),
            (text["Also import email received since"], Day(BackfillFrom), Day(entered.BackfillFrom)),
            (text["Import sent email too"], Say(ImportSent), Say(entered.ImportSent)),
            (text["Match replies by conversation"], Say(ThreadMatching), Say(entered.ThreadMatching)),
            (text["Match subjects exactly"], Say(LiteralSubject), Say(entered.LiteralSubject)),
            (text["If several tickets match"], Say(AmbiguityPolicy), Say(entered.AmbiguityPolicy)),
            (text["Newsletters and mailing lists can open tickets"], Say(ListMailOpensTickets), Say(entered.ListMailOpensTickets)),
            (text["Hold email that may be forged"], Say(HoldDmarcFailures), Say(entered.HoldDmarcFailures)));

        string? Day(DateOnly? day) => day is { } some ? DateText.Day(some) : null;

        string Say(object value) => value switch
        {
            true => text["On"],
            false => text["Off"],
            MatchingType.EmailDomain => text["Email domain"],
            MatchingType _ => text["Email address and subject"],
            AmbiguityPolicy.LeaveInInbox => text["No ticket: to My Inbox, with the candidates ranked"],
            _ => text["The sender's own ticket, then the most recently active one"],
        };
    }

    public ConnectionDetails ToDetails() => new(
        Name ?? "", MatchingType, IntegratorEnabled, Schedule, BackfillFrom, ImportSent, LiteralSubject, ThreadMatching, AmbiguityPolicy,
        ListMailOpensTickets, Version)
    {
        HoldDmarcFailures = HoldDmarcFailures,
    };
}
