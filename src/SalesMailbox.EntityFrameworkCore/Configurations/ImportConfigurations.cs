using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Import;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class ImportStateConfiguration : IEntityTypeConfiguration<ImportState>
{
    public void Configure(EntityTypeBuilder<ImportState> builder)
    {
        builder.HasKey(state => state.MailboxId);
        builder.Property(state => state.MailboxId).HasMaxLength(64);
        builder.Property(state => state.Fence).IsConcurrencyToken();
    }
}

internal sealed class ImportItemConfiguration : IEntityTypeConfiguration<ImportItem>
{
    public void Configure(EntityTypeBuilder<ImportItem> builder)
    {
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).HasMaxLength(64);
        builder.Property(item => item.MailboxId).HasMaxLength(64);
        builder.Property(item => item.ProviderId).HasMaxLength(200);
        builder.HasIndex(item => new { item.MailboxId, item.ProviderId }).IsUnique();
        builder.HasIndex(item => item.RawHash);

        // The columns are in queue order, so that a batch of a long queue (a back-fill) is read without sorting the whole queue.
        builder.HasIndex(item => new { item.MailboxId, item.State, item.DiscoveredAt, item.Id });
    }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).HasMaxLength(64);
        builder.Property(run => run.ConnectionId).HasMaxLength(64);
        builder.Property(run => run.MailboxId).HasMaxLength(64);
        builder.HasIndex(run => new { run.ConnectionId, run.Id });
        builder.HasIndex(run => new { run.MailboxId, run.Id });
        builder.HasIndex(run => run.State);
        builder.HasIndex(run => run.FinishedAt);
    }
}
