using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.HasKey(client => client.Id);
        builder.Property(client => client.Id).HasMaxLength(64);
        builder.Property(client => client.Name).HasMaxLength(200);
        builder.Property(client => client.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText.Column);
        builder.Property<string>(ClientSortKeys.Column).HasMaxLength(NameOrder.MaxKey);
        builder.HasIndex(ClientSortKeys.Column, nameof(Client.Id));
        builder.Ignore(client => client.Domains); // the store keeps them as rows of ClientDomain
    }
}

internal sealed class ClientDomainConfiguration : IEntityTypeConfiguration<ClientDomain>
{
    public void Configure(EntityTypeBuilder<ClientDomain> builder)
    {
        builder.HasKey(domain => domain.Domain);
        builder.Property(domain => domain.Domain).HasMaxLength(255);
        builder.Property(domain => domain.ClientId).HasMaxLength(64);
        builder.HasIndex(domain => domain.ClientId);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.HasKey(contact => contact.Id);
        builder.Property(contact => contact.Id).HasMaxLength(64);
        builder.Property(contact => contact.ClientId).HasMaxLength(64);
        builder.Property(contact => contact.NormalizedEmail).HasMaxLength(320);
        builder.Property(contact => contact.Domain).HasMaxLength(255);
        builder.Property(contact => contact.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText.Column);
        builder.HasIndex(contact => contact.ClientId);
        builder.HasIndex(contact => contact.NormalizedEmail).IsUnique().HasFilter("\"NormalizedEmail\" <> ''");
        builder.HasIndex(contact => contact.Domain);
        builder.Property<string>(Stores.ClientStore.NameKey).HasMaxLength(ContactName.MaxKey);
        builder.HasIndex(Stores.ClientStore.NameKey);
    }
}

internal sealed class CrmNoteConfiguration : IEntityTypeConfiguration<CrmNote>
{
    public void Configure(EntityTypeBuilder<CrmNote> builder)
    {
        builder.HasKey(note => note.Id);
        builder.Property(note => note.Id).HasMaxLength(64);
        builder.Property(note => note.ClientId).HasMaxLength(64);
        builder.HasIndex(note => new { note.ClientId, note.At, note.Id });
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).HasMaxLength(64);
        builder.Property(notice => notice.AgentId).HasMaxLength(64);
        builder.Property(notice => notice.Key).HasMaxLength(200);
        builder.HasIndex(notice => new { notice.AgentId, notice.Key }).IsUnique();
        builder.HasIndex(notice => notice.Key);
    }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(setting => setting.Name);
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(counter => counter.Name);
        builder.HasData(
            new Counter { Name = EntityFrameworkUnitOfWork.TicketNumbers, Value = 0 },
            new Counter { Name = EntityFrameworkUnitOfWork.QuotationNumbers, Value = 0 });
    }
}
