using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>A Sales Mailbox connection: how a mail service is reached, how its email is matched, and when it is imported.</summary>
public sealed class SalesConnection : IVersioned
{
    public const string DefaultSchedule = "*/10 * * * *";

    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    /// <summary>The <see cref="IConnectionType.Id"/> of its type.</summary>
    public string Type { get; set; } = "";

    public MatchingType MatchingType { get; set; }

    /// <summary>The type's own settings that are not secret, by key (<see cref="ConnectionSetting"/>).</summary>
    public IDictionary<string, string> Settings { get; set; } = new Dictionary<string, string>();

    /// <summary>Its secrets by key, encrypted with <see cref="ISecretProtector"/>; never shown again after saving.</summary>
    public IDictionary<string, string> ProtectedSettings { get; set; } = new Dictionary<string, string>();

    /// <summary>The integrator switch (I1). Off: nothing is imported, whatever else is set.</summary>
    public bool IntegratorEnabled { get; set; }

    /// <summary>Five-field cron expression, in UTC (I2).</summary>
    public string Schedule { get; set; } = DefaultSchedule;

    /// <summary>Import also INBOX mail received since this day (I5). Null: only mail from the sign-in on.</summary>
    public DateOnly? BackfillFrom { get; set; }

    /// <summary>Import Sent mail too, so that replies written in the agent's own mail program show on the ticket (I5).</summary>
    public bool ImportSent { get; set; }

    /// <summary>Match subject and summary exactly (X1).</summary>
    public bool LiteralSubject { get; set; }

    /// <summary>A reply to a mail on an open ticket goes to that ticket, before any other rule (X6).</summary>
    public bool ThreadMatching { get; set; } = true;

    public AmbiguityPolicy AmbiguityPolicy { get; set; }

    /// <summary>Let newsletters and list mail open new tickets (X8 says no unless this is on). Automatic replies and bounces never do.</summary>
    public bool ListMailOpensTickets { get; set; }

    /// <summary>Leave messages in My Inbox, with a warning, where the mail service says that they fail the DMARC policy of their From domain.</summary>
    public bool HoldDmarcFailures { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }

    /// <summary>Whether everything its type requires was entered.</summary>
    public bool IsComplete(IConnectionType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Settings.All(setting => !setting.IsRequired
            || (setting.Kind == SettingKind.Secret ? ProtectedSettings : Settings).ContainsKey(setting.Key));
    }

    /// <summary>Whether sign-ins of both are made with the same application of the service.</summary>
    public bool IsSameApplication(SalesConnection other, IConnectionType type)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(type);
        return other.Type == Type && type.Settings.Where(setting => setting.IsIdentity)
            .All(setting => Settings.TryGetValue(setting.Key, out var value) && other.Settings.TryGetValue(setting.Key, out var theirs) && value == theirs);
    }
}
