using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class SenderRuleConfiguration : IEntityTypeConfiguration<SenderRule>
{
    public void Configure(EntityTypeBuilder<SenderRule> builder)
    {
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).HasMaxLength(64);
        builder.Property(rule => rule.AgentId).HasMaxLength(64);
        builder.Property(rule => rule.Sender).HasMaxLength(320);
        builder.Property(rule => rule.TicketId).HasMaxLength(64);
        builder.Property(rule => rule.ClientId).HasMaxLength(64);
        builder.Property(rule => rule.Version).IsConcurrencyToken();
        builder.HasIndex(rule => new { rule.AgentId, rule.Sender }).IsUnique();
    }
}

internal sealed class BlockEntryConfiguration : IEntityTypeConfiguration<BlockEntry>
{
    public void Configure(EntityTypeBuilder<BlockEntry> builder)
    {
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).HasMaxLength(64);
        builder.Property(entry => entry.AgentId).HasMaxLength(64);
        builder.Property(entry => entry.Value).HasMaxLength(1000);
        builder.Property(entry => entry.Key).HasMaxLength(1000);
        builder.Property(entry => entry.Labels)
            .HasConversion(new JsonConverter<IList<BlockedLabel>>(), new JsonComparer<IList<BlockedLabel>>());
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.HasIndex(entry => new { entry.AgentId, entry.Kind, entry.Key }).IsUnique();
    }
}
