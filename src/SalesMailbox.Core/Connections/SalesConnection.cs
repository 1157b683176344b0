using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>A Sales Mailbox connection: how a mail service is accessed, how its email is matched, and when it is imported.</summary>
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

    /// <summary>The secrets by key, encrypted with <see cref="ISecretProtector"/>; never shown after saving.</summary>
    public IDictionary<string, string> ProtectedSettings { get; set; } = new Dictionary<string, string>();

    /// <summary>The integrator switch (I1). If it is off, nothing is imported.</summary>
    public bool IntegratorEnabled { get; set; }

    /// <summary>A cron expression of five fields, in UTC (I2).</summary>
    public string Schedule { get; set; } = DefaultSchedule;

    /// <summary>Also imports INBOX messages received since this day (I5). Null imports only messages received after the sign-in.</summary>
    public DateOnly? BackfillFrom { get; set; }

    /// <summary>Also imports sent messages, so that replies written in the agent's own email program appear on the ticket (I5).</summary>
    public bool ImportSent { get; set; }

    /// <summary>Compares subject and summary exactly (X1).</summary>
    public bool LiteralSubject { get; set; }

    /// <summary>A reply to a message on an open ticket goes to that ticket, before any other rule (X6).</summary>
    public bool ThreadMatching { get; set; } = true;

    public AmbiguityPolicy AmbiguityPolicy { get; set; }

    /// <summary>
    /// Lets newsletters and list email open new tickets (X8 forbids it by default). Automatic replies and bounces never do.
    /// </summary>
    public bool ListMailOpensTickets { get; set; }

    /// <summary>
    /// Leaves messages in My Inbox, with a warning, if the mail service reports that they fail the DMARC policy of their From domain.
    /// </summary>
    public bool HoldDmarcFailures { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }

    /// <summary>Whether all required settings of its type are present.</summary>
    public bool IsComplete(IConnectionType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Settings.All(setting => !setting.IsRequired
            || (setting.Kind == SettingKind.Secret ? ProtectedSettings : Settings).ContainsKey(setting.Key));
    }

    /// <summary>Whether sign-ins of both connections use the same application of the service.</summary>
    public bool IsSameApplication(SalesConnection other, IConnectionType type)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(type);
        return other.Type == Type && type.Settings.Where(setting => setting.IsIdentity)
            .All(setting => Settings.TryGetValue(setting.Key, out var value) && other.Settings.TryGetValue(setting.Key, out var theirs)
                && value == theirs);
    }
}
