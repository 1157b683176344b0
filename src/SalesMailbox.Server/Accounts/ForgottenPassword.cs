using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Quartz;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>
/// Sends the link for a new password in the background, so that the page gives the same answer in the same time whether the account exists
/// or not.
/// </summary>
internal sealed class ForgottenPassword(
    AccountMail mail, ISettingsStore settings, ISchedulerFactory schedulers, CurrentTenant tenant, ForgottenPasswordLimit limit)
{
    /// <returns>Whether links can be sent: a mailbox can send, and the address for the link is configured rather than taken from the
    /// visitor's request.</returns>
    public async Task<bool> IsOfferedAsync(CancellationToken cancellationToken) =>
        (await settings.GetAsync<CompanySettings>(cancellationToken)).Address is not null
        && await mail.FindSenderAsync(cancellationToken) is not null;

    public async Task AskAsync(string email, CancellationToken cancellationToken)
    {
        if (!limit.Take(tenant, email))
        {
            return;
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<ForgottenPasswordJob>()
            .WithIdentity(Guid.NewGuid().ToString("N"), "forgotten-password")
            .UsingJobData(new JobDataMap
            {
                [ForgottenPasswordJob.Tenant] = tenant.Name,
                [ForgottenPasswordJob.Email] = email,
                [ForgottenPasswordJob.Language] = CultureInfo.CurrentUICulture.Name,
            })
            .Build();
        await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartNow().Build(), cancellationToken: cancellationToken);
    }
}

/// <summary>Limits the links per account to a few an hour, so that a mailbox can't be flooded.</summary>
internal sealed class ForgottenPasswordLimit(TimeProvider time)
{
    public const int PerHour = 3;

    private const int Capacity = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _asked = [];

    /// <returns>False if the account has reached its limit for this hour.</returns>
    public bool Take(CurrentTenant tenant, string email)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(email);
        var (key, now) = (tenant.Name + "/" + email.Trim().ToUpperInvariant(), time.GetUtcNow());
        lock (_gate)
        {
            if (_asked.Count >= Capacity)
            {
                _asked.Clear();
            }

            var asked = _asked.TryGetValue(key, out var known) ? known : _asked[key] = [];
            while (asked.TryPeek(out var first) && first <= now - TimeSpan.FromHours(1))
            {
                asked.Dequeue();
            }

            if (asked.Count >= PerHour)
            {
                return false;
            }

            asked.Enqueue(now);
            return true;
        }
    }
}

/// <summary>Finds the account and sends the link.</summary>
internal sealed class ForgottenPasswordJob(TenantRegistry registry, TenantScopes scopes, ILogger<ForgottenPasswordJob> logger) : IJob
{
    public const string Tenant = "tenant";
    public const string Email = "email";
    public const string Language = "language";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        if (registry.Find(data.GetString(Tenant) ?? "") is not { } tenant)
        {
            return;
        }

        await using var scope = scopes.Open(tenant);
        var users = scope.Services.GetRequiredService<UserManager<ServerUser>>();
        var site = (await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<CompanySettings>(cancellationToken)).Address;
        if (site is null || await users.FindByEmailAsync(data.GetString(Email) ?? "") is not { IsActive: true, Email: { } email } user)
        {
            return;
        }

        var link = await scope.Services.GetRequiredService<AccountLinks>().CreateAsync(user, site);
        var (subject, text) = Words(scope.Services.GetRequiredService<AccountTexts>(), user, link, data.GetString(Language));
        var sent = await scope.Services.GetRequiredService<AccountMail>().TrySendAsync(email, subject, text, cancellationToken);
        if (sent)
        {
            logger.PasswordLinkSent(tenant.Name, user.Id);
        }
        else
        {
            logger.PasswordLinkNotSent(tenant.Name, user.Id);
        }
    }

    /// <param name="language">The language of the page on which the link was requested.</param>
    private static (string Subject, string Text) Words(AccountTexts words, ServerUser user, string link, string? language)
    {
        using var asked = new ReaderLanguage(language);
        return user.PasswordHash is null ? words.Invitation(user, link) : words.Reset(user, link);
    }
}
