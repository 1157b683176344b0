using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>The tables of one tenant. The provider packages (Sqlite, PostgreSql) contain the migrations.</summary>
public sealed class SalesMailboxDbContext(DbContextOptions<SalesMailboxDbContext> options) : DbContext(options)
{
    public DbSet<SalesConnection> Connections => Set<SalesConnection>();

    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    public DbSet<ImportState> ImportStates => Set<ImportState>();

    public DbSet<ImportItem> ImportItems => Set<ImportItem>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<MailMessage> Messages => Set<MailMessage>();

    public DbSet<MatchDecision> Decisions => Set<MatchDecision>();

    public DbSet<MessageMove> Moves => Set<MessageMove>();

    public DbSet<FilingKey> FilingKeys => Set<FilingKey>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<TicketType> TicketTypes => Set<TicketType>();

    public DbSet<TicketStatus> TicketStatuses => Set<TicketStatus>();

    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();

    public DbSet<UnreadEmail> UnreadEmails => Set<UnreadEmail>();

    public DbSet<Quotation> Quotations => Set<Quotation>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<ClientDomain> ClientDomains => Set<ClientDomain>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<CrmNote> CrmNotes => Set<CrmNote>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<ActionDefinition> ActionDefinitions => Set<ActionDefinition>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<ClientEmailDefaults> ClientEmailDefaults => Set<ClientEmailDefaults>();

    public DbSet<AgentPreferences> AgentPreferences => Set<AgentPreferences>();

    public DbSet<SenderRule> SenderRules => Set<SenderRule>();

    public DbSet<BlockEntry> BlockEntries => Set<BlockEntry>();

    public DbSet<FormReceipt> FormReceipts => Set<FormReceipt>();

    public DbSet<MailLook> MailLooks => Set<MailLook>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Counter> Counters => Set<Counter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SalesMailboxDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are stored as text, so that rows are readable and an enum can be reordered.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<CodedText>().HaveConversion<CodedTextValueConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMomentConverter>();
    }
}
