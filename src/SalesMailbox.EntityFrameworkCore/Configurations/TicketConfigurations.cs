using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.Id).HasMaxLength(64);
        builder.Property(ticket => ticket.Summary).HasMaxLength(Ticket.MaxSummary);
        builder.Property(ticket => ticket.NormalizedSummary).HasMaxLength(1000);
        builder.Property(ticket => ticket.ClientId).HasMaxLength(64);
        builder.Property(ticket => ticket.AgentId).HasMaxLength(64);
        builder.Property(ticket => ticket.StatusBeforeWaitingId).HasMaxLength(64);
        builder.Property(ticket => ticket.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText.Column);
        builder.HasIndex(ticket => ticket.Number).IsUnique();
        builder.HasIndex(ticket => new { ticket.LastActivityAt, ticket.Id });
        builder.HasIndex(ticket => new { ticket.ClientId, ticket.LastActivityAt });
        builder.HasIndex(ticket => new { ticket.NormalizedSummary, ticket.IsOpen });

        builder.OwnsMany(ticket => ticket.Contacts, contacts =>
        {
            contacts.ToTable("TicketContacts");
            contacts.WithOwner().HasForeignKey("TicketId");
            contacts.HasKey("TicketId", nameof(TicketContact.ContactId));
            contacts.Property(contact => contact.ContactId).HasMaxLength(64);
            contacts.Property(contact => contact.Address).HasMaxLength(320);
            contacts.Property(contact => contact.Domain).HasMaxLength(255);
            contacts.HasIndex(nameof(TicketContact.Address));
            contacts.HasIndex(nameof(TicketContact.Domain));
            contacts.HasIndex(nameof(TicketContact.ContactId));
        });
    }
}

internal sealed class TicketTypeConfiguration : IEntityTypeConfiguration<TicketType>
{
    public void Configure(EntityTypeBuilder<TicketType> builder)
    {
        builder.HasKey(type => type.Id);
        builder.Property(type => type.Id).HasMaxLength(64);
    }
}

internal sealed class TicketStatusConfiguration : IEntityTypeConfiguration<TicketStatus>
{
    public void Configure(EntityTypeBuilder<TicketStatus> builder)
    {
        builder.HasKey(status => status.Id);
        builder.Property(status => status.Id).HasMaxLength(64);
    }
}

internal sealed class UnreadEmailConfiguration : IEntityTypeConfiguration<UnreadEmail>
{
    public void Configure(EntityTypeBuilder<UnreadEmail> builder)
    {
        builder.HasKey(email => email.Id);
        builder.Property(email => email.Id).HasMaxLength(64);
        builder.Property(email => email.AgentId).HasMaxLength(64);
        builder.Property(email => email.TicketId).HasMaxLength(64);
        builder.Property(email => email.MessageId).HasMaxLength(64);
        builder.HasIndex(email => new { email.TicketId, email.AgentId, email.MessageId }).IsUnique();
        builder.HasIndex(email => new { email.AgentId, email.At, email.Id, email.TicketId });
    }
}

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).HasMaxLength(64);
        builder.Property(entry => entry.TicketId).HasMaxLength(64);
        builder.Property(entry => entry.MessageId).HasMaxLength(64);
        builder.Property(entry => entry.CauseId).HasMaxLength(64);
        builder.Property(entry => entry.StatusBeforeId).HasMaxLength(64);
        builder.Property(entry => entry.StatusId).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.TicketId, entry.At, entry.Id });

        // The index is filtered, because "moved away" and later entries may refer to the same message again.
        builder.HasIndex(entry => new { entry.TicketId, entry.MessageId, entry.Kind }).IsUnique().HasFilter("\"Kind\" = 'Email'");
    }
}
