using System.Net;
using System.Net.Http.Headers;
using Google.Apis.Http;
using Google.Apis.Requests;
using Google.Apis.Services;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Api;
using SalesMailbox.Gmail.Quota;

namespace SalesMailbox.Gmail.Calls;

/// <summary>Makes one call of the Gmail API: within the quota, with a valid token, and with retries where they help.</summary>
internal sealed class GmailCaller : IDisposable
{
    private const string Application = "SalesMailbox";

    private readonly AccessTokens _tokens;
    private readonly QuotaBudget _budget;
    private readonly CallRetry _retry;
    private readonly GoogleErrors _errors;

    public GmailCaller(
        IOptions<GoogleOptions> options,
        GoogleHttpClientFactory http,
        AccessTokens tokens,
        QuotaBudget budget,
        CallRetry retry,
        GoogleErrors errors)
    {
        (_tokens, _budget, _retry, _errors) = (tokens, budget, retry, errors);
        Service = new GmailService(new BaseClientService.Initializer
        {
            ApplicationName = Application,
            BaseUri = options.Value.GmailBaseUri.ToString(),
            HttpClientFactory = http,
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            GZipEnabled = false,
            HttpClientTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    internal GmailService Service { get; }

    public void Dispose() => Service.Dispose();

    /// <summary>Reads a response that fits into memory.</summary>
    internal Task<T> CallAsync<T>(
        GmailCall call, Func<GmailService, ClientServiceRequest<T>> create, CancellationToken cancellationToken) =>
        CallAsync(call, create, (response, _, _) => Service.DeserializeResponse<T>(response), cancellationToken);

    /// <summary>Does the same with a given access token, for the time before a grant is stored.</summary>
    internal Task<T> CallAsync<T>(
        GmailCall call, string token, Func<GmailService, ClientServiceRequest<T>> create, CancellationToken cancellationToken) =>
        _retry.RunAsync(
            stop => SendAsync(call, create(Service), (response, _, _) => Service.DeserializeResponse<T>(response), token, stop),
            cancellationToken);

    /// <param name="read">Reads the response while it arrives; receives an action that restarts the time limit, to call with each
    /// piece.</param>
    /// <param name="canRepeat">Whether the response can be read again after a failure.</param>
    internal Task<TResult> CallAsync<T, TResult>(
        GmailCall call,
        Func<GmailService, ClientServiceRequest<T>> create,
        Func<HttpResponseMessage, Action, CancellationToken, Task<TResult>> read,
        CancellationToken cancellationToken,
        Func<bool>? canRepeat = null) =>
        _retry.RunAsync(stop => OnceAsync(call, create(Service), read, stop), cancellationToken, canRepeat);

    /// <summary>
    /// Makes a call that must not be made twice: it is not repeated if it may have had an effect. It is repeated after a rejected token,
    /// because the call then had none.
    /// </summary>
    internal Task<T> CallOnceAsync<T>(
        GmailCall call, Func<GmailService, ClientServiceRequest<T>> create, CancellationToken cancellationToken) =>
        CallAsync(call, create, (response, _, _) => Service.DeserializeResponse<T>(response), cancellationToken, () => false);

    private async Task<TResult> OnceAsync<T, TResult>(
        GmailCall call,
        ClientServiceRequest<T> request,
        Func<HttpResponseMessage, Action, CancellationToken, Task<TResult>> read,
        CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(call.Access, null, cancellationToken);
        try
        {
            return await SendAsync(call, request, read, token, cancellationToken);
        }
        catch (MailServiceException exception) when (exception.Error == MailServiceError.GrantDead)
        {
            // A token can become invalid early. Only the rejection of a new token proves that the grant is no longer valid.
            token = await _tokens.GetAsync(call.Access, token, cancellationToken);
            return await SendAsync(call, request, read, token, cancellationToken);
        }
    }

    private async Task<TResult> SendAsync<T, TResult>(
        GmailCall call,
        ClientServiceRequest<T> request,
        Func<HttpResponseMessage, Action, CancellationToken, Task<TResult>> read,
        string token,
        CancellationToken cancellationToken)
    {
        using var place = await EnterAsync(call, cancellationToken);
        return await _retry.TryAsync(
            async (extend, stop) =>
            {
                call.Used(call.Units);
                using var message = request.CreateRequest(false);
                message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var response = await Service.HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
                return response.StatusCode == HttpStatusCode.OK
                    ? await read(response, extend, stop)
                    : throw await RefusalAsync(call, response, stop);
            },
            cancellationToken,
            call.Limit);
    }

    private async Task<IDisposable> EnterAsync(GmailCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await _budget.EnterAsync(
                call.Access.Settings[GoogleSettings.ClientId], call.Access.Address, call.Units, cancellationToken);
        }
        catch (QuotaPausedException pause)
        {
            throw _errors.Paused(pause.Until);
        }
    }

    private async Task<MailServiceException> RefusalAsync(GmailCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var refusal = _errors.FromAnswer(response.StatusCode, body, response.Headers.RetryAfter, call.Kind, call.IsLaterPage);
        if (refusal is { Error: MailServiceError.Throttled, RetryAt: { } until })
        {
            _budget.Pause(call.Access.Settings[GoogleSettings.ClientId], call.Access.Address, until);
        }

        return refusal;
    }
}
