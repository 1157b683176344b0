using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class ActionDefinitionConfiguration : IEntityTypeConfiguration<ActionDefinition>
{
    public void Configure(EntityTypeBuilder<ActionDefinition> builder)
    {
        builder.HasKey(action => action.Id);
        builder.Property(action => action.Id).HasMaxLength(64);
        builder.Property(action => action.Name).HasMaxLength(ActionDefinition.MaxName);
        builder.Property(action => action.NewStatusId).HasMaxLength(64);
        builder.Property(action => action.Uses)
            .HasConversion(new JsonConverter<IList<TicketUse>>(), new JsonComparer<IList<TicketUse>>())
            .HasMaxLength(200);
        builder.Property(action => action.From)
            .HasConversion(new JsonConverter<FromSetting>(), new JsonComparer<FromSetting>())
            .HasMaxLength(200);
        builder.Property(action => action.Version).IsConcurrencyToken();
        builder.HasIndex(action => action.Name).IsUnique();
    }
}

internal sealed class ClientEmailDefaultsConfiguration : IEntityTypeConfiguration<ClientEmailDefaults>
{
    public void Configure(EntityTypeBuilder<ClientEmailDefaults> builder)
    {
        builder.HasKey(defaults => defaults.ClientId);
        builder.Property(defaults => defaults.ClientId).HasMaxLength(64);
        builder.Property(defaults => defaults.QuotationFrom)
            .HasConversion(new JsonConverter<FromSetting>(), new JsonComparer<FromSetting>())
            .HasMaxLength(200);
        builder.Property(defaults => defaults.Version).IsConcurrencyToken();
    }
}

internal sealed class AgentPreferencesConfiguration : IEntityTypeConfiguration<AgentPreferences>
{
    public void Configure(EntityTypeBuilder<AgentPreferences> builder)
    {
        builder.HasKey(preferences => preferences.AgentId);
        builder.Property(preferences => preferences.AgentId).HasMaxLength(64);
        builder.Property(preferences => preferences.Version).IsConcurrencyToken();
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.Id).HasMaxLength(64);
        builder.Property(mail => mail.TicketId).HasMaxLength(64);
        builder.Property(mail => mail.ActionId).HasMaxLength(64);
        builder.Property(mail => mail.QuotationId).HasMaxLength(64);
        builder.Property(mail => mail.AgentId).HasMaxLength(64);
        builder.Property(mail => mail.MailboxId).HasMaxLength(64);
        builder.Property(mail => mail.ReplyToMessageId).HasMaxLength(64);
        builder.Property(mail => mail.RawHash).HasMaxLength(64);
        builder.Property(mail => mail.Recipients)
            .HasConversion(new JsonConverter<IList<MessageAddress>>(), new JsonComparer<IList<MessageAddress>>());
        builder.Property(mail => mail.Attachments)
            .HasConversion(new JsonConverter<IList<OutgoingAttachment>>(), new JsonComparer<IList<OutgoingAttachment>>());
        builder.Property(mail => mail.Version).IsConcurrencyToken();
        builder.HasIndex(mail => mail.DueAt);
        builder.HasIndex(mail => mail.RawHash);
    }
}
