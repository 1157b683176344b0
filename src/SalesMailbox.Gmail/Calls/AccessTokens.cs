using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.SignIn;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Provides access tokens of mailboxes. They are kept only in memory, fetched once for all parallel calls of a mailbox, and renewed before
/// they expire.
/// </summary>
internal sealed class AccessTokens(
    IOptions<GoogleOptions> options, GoogleHttpClientFactory http, GoogleErrors errors, CallRetry retry, TimeProvider time)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Unused = TimeSpan.FromHours(2);

    // The key is the mailbox and the refresh token, so that a new sign-in never gets the previous one's access token.
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="rejected">A token that Google has just rejected. A new one is fetched, unless another call has already done so.</param>
    /// <exception cref="Core.MailServices.MailServiceException">The grant is no longer valid, the client is refused, or Google can't be
    /// reached.</exception>
    internal async Task<string> GetAsync(MailboxAccess access, string? rejected, CancellationToken cancellationToken)
    {
        var entry = _entries.GetOrAdd(Key(access), _ => new Entry());
        if (entry.Usable(time.GetUtcNow(), rejected) is { } ready)
        {
            return ready;
        }

        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            if (entry.Usable(time.GetUtcNow(), rejected) is { } meanwhile)
            {
                return meanwhile;
            }

            var token = await retry.RunAsync(stop => retry.TryAsync((_, either) => RefreshAsync(access, either), stop), cancellationToken);
            var now = time.GetUtcNow();
            var lifetime = TimeSpan.FromSeconds(token.ExpiresInSeconds ?? 3600);
            var margin = TimeSpan.FromTicks(Math.Min(LongestMargin.Ticks, lifetime.Ticks / 5));
            entry.Token = new Token(token.AccessToken, now + lifetime - margin);
            Forget(now);
            if (!string.IsNullOrEmpty(token.RefreshToken))
            {
                await access.Secret.ReplaceAsync(token.RefreshToken, cancellationToken);
            }

            return token.AccessToken;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private static string Key(MailboxAccess access)
    {
        var secret = Encoding.UTF8.GetBytes(
            $"{access.Settings[GoogleSettings.ClientId]}\n{access.Settings[GoogleSettings.ClientSecret]}\n{access.Secret.Value}");
        return $"{access.Tenant}/{access.MailboxId}/{Convert.ToHexStringLower(SHA256.HashData(secret))}";
    }

    private async Task<TokenResponse> RefreshAsync(MailboxAccess access, CancellationToken cancellationToken)
    {
        using var flow = new GoogleFlow(new GoogleFlow.Settings(options.Value, access.Settings, http));
        try
        {
            return await flow.RefreshTokenAsync(access.MailboxId, access.Secret.Value, cancellationToken);
        }
        catch (TokenResponseException exception)
        {
            throw errors.FromToken(exception);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.Token is { } token && token.RenewAt + Unused < now)
            {
                _entries.TryRemove(key, out _);
            }
        }
    }

    private sealed record Token(string Value, DateTimeOffset RenewAt);

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public volatile Token? Token;

        public string? Usable(DateTimeOffset now, string? rejected) =>
            Token is { } token && token.RenewAt > now && token.Value != rejected ? token.Value : null;
    }
}
