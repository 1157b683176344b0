using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class ConnectionConfiguration : IEntityTypeConfiguration<SalesConnection>
{
    public void Configure(EntityTypeBuilder<SalesConnection> builder)
    {
        builder.HasKey(connection => connection.Id);
        builder.Property(connection => connection.Id).HasMaxLength(64);
        builder.Property(connection => connection.Name).HasMaxLength(200);
        builder.Property(connection => connection.Type).HasMaxLength(40);
        builder.Property(connection => connection.Settings)
            .HasConversion(new JsonConverter<IDictionary<string, string>>(), new JsonComparer<IDictionary<string, string>>())
            .HasDefaultValueSql("'{}'");
        builder.Property(connection => connection.ProtectedSettings)
            .HasConversion(new JsonConverter<IDictionary<string, string>>(), new JsonComparer<IDictionary<string, string>>())
            .HasDefaultValueSql("'{}'");
        builder.Property(connection => connection.Version).IsConcurrencyToken();
    }
}

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.HasKey(mailbox => mailbox.Id);
        builder.Property(mailbox => mailbox.Id).HasMaxLength(64);
        builder.Property(mailbox => mailbox.ConnectionId).HasMaxLength(64);
        builder.Property(mailbox => mailbox.AgentId).HasMaxLength(64);
        builder.Property(mailbox => mailbox.Address).HasMaxLength(320);
        builder.Property(mailbox => mailbox.NormalizedAddress).HasMaxLength(320);
        builder.Property(mailbox => mailbox.SharedWith)
            .HasConversion(new JsonConverter<IList<string>>(), new JsonComparer<IList<string>>())
            .HasDefaultValueSql("'[]'");
        builder.Property(mailbox => mailbox.Version).IsConcurrencyToken();
        builder.HasIndex(mailbox => mailbox.NormalizedAddress).IsUnique();
        builder.HasIndex(mailbox => mailbox.ConnectionId);
        builder.HasIndex(mailbox => mailbox.AgentId);
    }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasKey(grant => grant.SubjectId);
        builder.Property(grant => grant.SubjectId).HasMaxLength(64);
    }
}

internal sealed class SignInAttemptConfiguration : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.HasKey(attempt => attempt.StateHash);
        builder.Property(attempt => attempt.StateHash).HasMaxLength(64);
        builder.HasIndex(attempt => attempt.ExpiresAt);
    }
}
