using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).HasMaxLength(64);
        builder.Property(message => message.MailboxId).HasMaxLength(64);
        builder.Property(message => message.AgentId).HasMaxLength(64);
        builder.Property(message => message.ProviderId).HasMaxLength(200);
        builder.Property(message => message.RawHash).HasMaxLength(64);
        builder.Property(message => message.Fingerprint).HasMaxLength(64);
        builder.Property(message => message.InternetMessageId).HasMaxLength(500);
        builder.Property(message => message.InReplyTo).HasMaxLength(500);
        builder.Property(message => message.FromAddress).HasMaxLength(320);
        builder.Property(message => message.FromDomain).HasMaxLength(255);
        builder.Property(message => message.PartySource).HasDefaultValue(PartySource.From);
        builder.Property(message => message.PartyAddress).HasMaxLength(320);
        builder.Property(message => message.NotDelivered).HasMaxLength(MailMessage.MaxNotDelivered);
        builder.Property(message => message.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText.Column);
        builder.HasIndex(message => new { message.MailboxId, message.ProviderId }).IsUnique();
        builder.HasIndex(message => message.InternetMessageId);
        builder.HasIndex(message => message.Fingerprint);
        builder.HasIndex(message => message.RawHash);
        builder.HasIndex(message => new { message.AgentId, message.Place, message.ReceivedAt, message.Id });
        builder.HasIndex(message => new { message.AgentId, message.Place, message.IsRead, message.ReceivedAt, message.Id });
        builder.HasIndex(message => new { message.ReceivedAt, message.Id }, "IX_Messages_Deleted").HasFilter("\"Place\" = 'Deleted'");
        builder.HasIndex(message => message.TicketId);
        builder.HasIndex(message => new { message.MailboxId, message.ReceivedAt });
        builder.HasIndex(message => new { message.MailboxId, message.ImportedAt });
        builder.HasIndex(message => new { message.ClientId, message.ReceivedAt });

        builder.OwnsMany(message => message.Addresses, addresses =>
        {
            addresses.ToTable("MessageAddresses");
            addresses.WithOwner().HasForeignKey("MessageId");
            addresses.HasKey("MessageId", nameof(MessageAddress.Position));
            addresses.Property(address => address.Position).ValueGeneratedNever();
            addresses.Property(address => address.Address).HasMaxLength(320);
            addresses.HasIndex("Address");
        });
        builder.OwnsMany(message => message.Attachments, attachments =>
        {
            attachments.ToTable("MessageAttachments");
            attachments.WithOwner().HasForeignKey("MessageId");
            attachments.HasKey("MessageId", nameof(MailAttachment.Index));
            attachments.Property(attachment => attachment.Index).ValueGeneratedNever();
        });
    }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<MatchDecision>
{
    public void Configure(EntityTypeBuilder<MatchDecision> builder)
    {
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).HasMaxLength(64);
        builder.Property(decision => decision.MessageId).HasMaxLength(64);
        builder.Property(decision => decision.Rules)
            .HasConversion(new JsonConverter<IList<RuleTrace>>(), new JsonComparer<IList<RuleTrace>>());
        builder.HasIndex(decision => decision.MessageId);
    }
}

internal sealed class MoveConfiguration : IEntityTypeConfiguration<MessageMove>
{
    public void Configure(EntityTypeBuilder<MessageMove> builder)
    {
        builder.HasKey(move => move.Id);
        builder.Property(move => move.Id).HasMaxLength(64);
        builder.Property(move => move.MessageId).HasMaxLength(64);
        builder.HasIndex(move => new { move.MessageId, move.Id });
    }
}

internal sealed class FilingKeyConfiguration : IEntityTypeConfiguration<FilingKey>
{
    public void Configure(EntityTypeBuilder<FilingKey> builder)
    {
        builder.HasKey(key => key.Key);
        builder.Property(key => key.Key).HasMaxLength(64);
        builder.Property(key => key.Version).IsConcurrencyToken();
    }
}
