using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

internal sealed class QuotationConfiguration : IEntityTypeConfiguration<Quotation>
{
    public void Configure(EntityTypeBuilder<Quotation> builder)
    {
        builder.HasKey(quotation => quotation.Id);
        builder.Property(quotation => quotation.Id).HasMaxLength(64);
        builder.Property(quotation => quotation.TicketId).HasMaxLength(64);
        builder.Property(quotation => quotation.ClientId).HasMaxLength(64);
        builder.Property(quotation => quotation.AgentId).HasMaxLength(64);
        builder.Property(quotation => quotation.BasedOnId).HasMaxLength(64);
        builder.Property(quotation => quotation.MailId).HasMaxLength(64);
        builder.Property(quotation => quotation.PdfHash).HasMaxLength(64);
        builder.Property(quotation => quotation.Title).HasMaxLength(Quotation.MaxTitle);
        builder.Property(quotation => quotation.Currency).HasMaxLength(3);
        builder.Property(quotation => quotation.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText.Column);
        builder.HasIndex(quotation => quotation.Number).IsUnique();
        builder.HasIndex(quotation => quotation.PdfHash);
        builder.HasIndex(quotation => new { quotation.TicketId, quotation.CreatedAt });
        builder.HasIndex(quotation => new { quotation.CreatedAt, quotation.Id });

        builder.OwnsMany(quotation => quotation.Lines, lines =>
        {
            lines.ToTable("QuotationLines");
            lines.WithOwner().HasForeignKey("QuotationId");
            lines.HasKey("QuotationId", nameof(QuotationLine.Position));
            lines.Property(line => line.Position).ValueGeneratedNever();
            lines.Property(line => line.Unit).HasMaxLength(QuotationLineReader.MaxUnit);
            lines.Property(line => line.Quantity).HasPrecision(18, 4);
            lines.Property(line => line.UnitPrice).HasPrecision(18, 4);
            lines.Property(line => line.Discount).HasPrecision(5, 2);
            lines.Property(line => line.TaxRate).HasPrecision(5, 2);
        });
    }
}
