using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Configuration &gt; Quotations in a form that can be transferred to another installation, with mailboxes by address. Contains no secrets.
/// </summary>
public sealed record QuotationSettingsTemplate
{
    public FromKind From { get; init; }

    /// <summary>The address of the mailbox, if <see cref="From"/> refers to one.</summary>
    public string? FromAddress { get; init; }

    public string? FallbackAddress { get; init; }

    public QuotationDefaults Defaults { get; init; } = new();
}

/// <summary>Exports and imports such templates.</summary>
public sealed class QuotationSettingsTransfer(
    ISettingsStore settings, IMailboxStore mailboxes, QuotationSettingsManager manager)
{
    /// <summary>Exports the stored settings.</summary>
    public async Task<QuotationSettingsTemplate> ExportAsync(CancellationToken cancellationToken = default)
    {
        var stored = await settings.GetAsync<QuotationSettings>(cancellationToken);
        return new QuotationSettingsTemplate
        {
            From = stored.From.Kind,
            FromAddress = await AddressAsync(stored.From.MailboxId, cancellationToken),
            FallbackAddress = await AddressAsync(stored.FallbackMailboxId, cancellationToken),
            Defaults = await settings.GetAsync<QuotationDefaults>(cancellationToken),
        };
    }

    /// <summary>Imports the settings by the rules of the page.</summary>
    public async Task<Result> ImportAsync(QuotationSettingsTemplate template, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        var errors = new List<Error>();
        var from = await FindAsync(
            template.From == FromKind.Mailbox ? template.FromAddress ?? "" : null, nameof(template.FromAddress), errors, cancellationToken);
        var fallback = await FindAsync(template.FallbackAddress, nameof(template.FallbackAddress), errors, cancellationToken);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        var setting = template.From == FromKind.Mailbox ? FromSetting.Of(from!.Id) : new FromSetting { Kind = template.From };
        return await manager.SaveAsync(
            QuotationSettingsForm.Of(new QuotationSettings { From = setting, FallbackMailboxId = fallback?.Id }, template.Defaults),
            cancellationToken);
    }

    private async Task<string?> AddressAsync(string? mailboxId, CancellationToken cancellationToken) =>
        mailboxId is null ? null : (await mailboxes.FindAsync(mailboxId, cancellationToken))?.Address;

    private async Task<Mailbox?> FindAsync(string? address, string field, List<Error> errors, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            return null;
        }

        var found = EmailAddress.Normalize(address) is { } normalized
            ? await mailboxes.FindByAddressAsync(normalized, cancellationToken)
            : null;
        if (found is null)
        {
            errors.Add(QuotationSettingsErrors.UnknownMailbox.At(field, address));
        }

        return found;
    }
}
