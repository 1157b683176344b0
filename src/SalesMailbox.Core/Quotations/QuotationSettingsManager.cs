using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>Changes Configuration &gt; Quotations (O4) and the initial values of new quotations.</summary>
public sealed class QuotationSettingsManager(
    ISettingsStore settings, IMailboxStore mailboxes, IModuleState module, FromSettingValidation from, IUnitOfWork work)
{
    public const int MaxShort = 200;
    public const int MaxLong = 2000;
    public const int MaxValidDays = 3650;

    /// <summary>Saves all settings, or none if there are errors. Commits.</summary>
    public async Task<Result> SaveAsync(QuotationSettingsForm form, CancellationToken cancellationToken = default)
    {
        var applied = await ApplyAsync(form, cancellationToken);
        if (applied.Succeeded)
        {
            await work.CommitAsync(cancellationToken);
        }

        return applied;
    }

    /// <summary>Does the same without committing, for hosts that commit themselves.</summary>
    public async Task<Result> ApplyAsync(QuotationSettingsForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var errors = new List<Error>();
        var sender = await SenderAsync(form, errors, cancellationToken);
        var defaults = Defaults(form, errors);
        if (errors.Count == 0)
        {
            await settings.SetAsync(sender, cancellationToken);
            await settings.SetAsync(defaults, cancellationToken);
        }

        return new Result(errors);
    }

    private async Task<QuotationSettings> SenderAsync(QuotationSettingsForm form, List<Error> errors, CancellationToken cancellationToken)
    {
        var chosen = FromText.Read(form.From);
        if (chosen.Kind == FromKind.SalesMailboxes && !await module.IsEnabledAsync(cancellationToken))
        {
            errors.Add(MailboxErrors.ModuleIsOff.At(nameof(form.From)));
        }
        else if (await from.CheckAsync(chosen, sharedOnly: true, cancellationToken) is { } problem)
        {
            errors.Add(problem with { Field = nameof(form.From) });
        }

        // Without Sales Mailboxes the fallback has no effect, so it is not stored: it could take effect unexpectedly later.
        var fallback = chosen.Kind == FromKind.SalesMailboxes && form.FallbackMailboxId is { Length: > 0 } id ? id : null;
        if (fallback is not null && await mailboxes.FindAsync(fallback, cancellationToken) is not { IsShared: true })
        {
            errors.Add(QuotationSettingsErrors.FallbackNotShared.At(nameof(form.FallbackMailboxId)));
        }

        return new QuotationSettings { From = chosen, FallbackMailboxId = fallback };
    }

    private static QuotationDefaults Defaults(QuotationSettingsForm form, List<Error> errors)
    {
        var currency = Currencies.Find(form.Currency);
        if (currency is null)
        {
            errors.Add(QuotationErrors.UnknownCurrency.At(nameof(form.Currency)));
        }

        var tax = Number(nameof(form.TaxRate), form.TaxRate, 100, 2, errors);
        var days = Number(nameof(form.ValidDays), form.ValidDays, MaxValidDays, 0, errors);
        return new QuotationDefaults
        {
            Currency = currency?.Code ?? "",
            TaxRate = tax,
            ValidDays = (int)days,
            CompanyName = Text(nameof(form.CompanyName), form.CompanyName, MaxShort, errors),
            CompanyAddress = Text(nameof(form.CompanyAddress), form.CompanyAddress, MaxLong, errors),
            Footer = Text(nameof(form.Footer), form.Footer, MaxLong, errors),
            Intro = Text(nameof(form.Intro), form.Intro, QuotationValidation.MaxText, errors),
            Closing = Text(nameof(form.Closing), form.Closing, QuotationValidation.MaxText, errors),
        };
    }

    private static decimal Number(string field, string? typed, decimal most, int decimals, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return 0;
        }

        if (NumberText.TryParse(typed, out var value) && value >= 0 && value <= most && decimal.Round(value, decimals) == value)
        {
            return value;
        }

        errors.Add(QuotationSettingsErrors.BadNumber.At(field, most, decimals));
        return 0;
    }

    private static string Text(string field, string? typed, int most, List<Error> errors)
    {
        var value = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (value.Length > most)
        {
            errors.Add(SharedErrors.TooLong.At(field, most));
        }

        return value;
    }
}
