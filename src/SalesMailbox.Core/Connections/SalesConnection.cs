using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>A Sales Mailbox connection: one Google application, how its mail is matched, and when it is imported.</summary>
public sealed class SalesConnection : IVersioned
{
    public const string DefaultSchedule = "*/10 * * * *";

    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    /// <summary>The <see cref="IConnectionType.Id"/> of its type, "Google".</summary>
    public string Type { get; set; } = "Google";

    public MatchingType MatchingType { get; set; }

    public string? ClientId { get; set; }

    /// <summary>Encrypted with <see cref="ISecretProtector"/>; never shown again after saving.</summary>
    public string? ProtectedClientSecret { get; set; }

    /// <summary>The integrator switch (I1). Off: nothing is imported, whatever else is set.</summary>
    public bool IntegratorEnabled { get; set; }

    /// <summary>Five-field cron expression, in UTC (I2).</summary>
    public string Schedule { get; set; } = DefaultSchedule;

    /// <summary>Import also INBOX mail received since this day (I5). Null: only mail from the sign-in on.</summary>
    public DateOnly? BackfillFrom { get; set; }

    /// <summary>Import Sent mail too, so that replies written in Gmail show on the ticket (I5).</summary>
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
}
