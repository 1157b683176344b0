using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class FormReceiptConfiguration : IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<FormReceipt> builder)
    {
        builder.HasKey(receipt => receipt.Id);
        builder.Property(receipt => receipt.Id).HasMaxLength(64);
        builder.Property(receipt => receipt.Result).HasMaxLength(64);
        builder.HasIndex(receipt => receipt.At);
    }
}

internal sealed class MailLookConfiguration : IEntityTypeConfiguration<MailLook>
{
    public void Configure(EntityTypeBuilder<MailLook> builder)
    {
        builder.HasKey(look => look.Id);
        builder.Property(look => look.Id).HasMaxLength(64);
        builder.Property(look => look.OwnerId).HasMaxLength(64);
        builder.Property(look => look.ReaderId).HasMaxLength(64);
        builder.Property(look => look.MessageId).HasMaxLength(64);
        builder.HasIndex(look => new { look.OwnerId, look.Day, look.ReaderId, look.MessageId }).IsUnique();
        builder.HasIndex(look => new { look.OwnerId, look.Id });
        builder.HasIndex(look => look.At);
    }
}
