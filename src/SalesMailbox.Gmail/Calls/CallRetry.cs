using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Polly;
using Polly.Retry;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Repeats a call a few times after temporary errors, with growing pauses and jitter, or with the pause that Google requested. Longer
/// failures are passed on to the caller, who has more time.
/// </summary>
internal sealed class CallRetry
{
    private readonly ResiliencePipeline _pipeline;
    private readonly GoogleOptions _options;
    private readonly TimeProvider _time;

    public CallRetry(IOptions<GoogleOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (_options.MaxTries > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = _options.MaxTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = _options.RetryDelay,
                MaxDelay = _options.LongestWait,
                ShouldHandle = new PredicateBuilder().Handle<MailServiceException>(Passes),
                DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome.Exception)),
            });
        }

        _pipeline = builder.Build();
    }

    /// <summary>Runs the call, and again if its <see cref="MailServiceException"/> is temporary.</summary>
    /// <param name="canRepeat">Called after a failure; null always repeats.</param>
    internal async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken, Func<bool>? canRepeat = null)
    {
        MailServiceException? final = null;
        var result = await _pipeline.ExecuteAsync(
            async stop =>
            {
                try
                {
                    return await call(stop);
                }
                catch (MailServiceException exception) when (canRepeat?.Invoke() == false)
                {
                    final = exception;
                    return default;
                }
            },
            cancellationToken);
        return final is null ? result! : throw final;
    }

    /// <summary>Runs a request once and with a time limit; every exception becomes a <see cref="MailServiceException"/>.</summary>
    /// <param name="call">Receives an action that restarts the time limit, to call while data arrives.</param>
    /// <param name="longer">A longer time limit than the usual one.</param>
    internal async Task<T> TryAsync<T>(
        Func<Action, CancellationToken, Task<T>> call, CancellationToken cancellationToken, TimeSpan? longer = null)
    {
        using var limit = new CancellationTokenSource(longer ?? _options.CallTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await call(() => limit.CancelAfter(_options.CallTimeout), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GoogleErrors.TimedOut(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw GoogleErrors.Unreachable(exception);
        }
        catch (Exception exception)
            when (exception is JsonException or System.Text.Json.JsonException or InvalidDataException or FormatException)
        {
            throw GoogleErrors.Garbled(exception);
        }
    }

    private bool Passes(MailServiceException exception) =>
        exception.Error is MailServiceError.Transient or MailServiceError.Throttled
        && (exception.RetryAt is null || exception.RetryAt - _time.GetUtcNow() <= _options.LongestWait);

    private TimeSpan? Wait(Exception? exception)
    {
        if (exception is not MailServiceException { RetryAt: { } retryAt })
        {
            return null;
        }

        var wait = retryAt - _time.GetUtcNow();
        return (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + (_options.RetryDelay * Random.Shared.NextDouble());
    }
}
