using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Polly;
using Polly.Retry;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Repeats a call a few times for errors that pass, with growing, jittered pauses or the one Google asked for. Whatever lasts longer is
/// handed to the caller, who has more time.
/// </summary>
public sealed class CallRetry
{
    private readonly ResiliencePipeline pipeline;
    private readonly GoogleOptions options;
    private readonly TimeProvider time;

    public CallRetry(IOptions<GoogleOptions> options, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (this.options.MaxTries > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = this.options.MaxTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = this.options.RetryDelay,
                MaxDelay = this.options.LongestWait,
                ShouldHandle = new PredicateBuilder().Handle<MailServiceException>(Passes),
                DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome.Exception)),
            });
        }

        pipeline = builder.Build();
    }

    /// <summary>Runs the call, again where its <see cref="MailServiceException"/> passes.</summary>
    /// <param name="canRepeat">Asked after a failure; null is yes.</param>
    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken, Func<bool>? canRepeat = null)
    {
        MailServiceException? final = null;
        var result = await pipeline.ExecuteAsync(
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

    /// <summary>Runs a request once and with a time limit; whatever it throws becomes a <see cref="MailServiceException"/>.</summary>
    /// <param name="call">Gets an action that begins the time limit again, for as long as data keeps coming.</param>
    /// <param name="longer">Another time limit than usual.</param>
    internal async Task<T> TryAsync<T>(Func<Action, CancellationToken, Task<T>> call, CancellationToken cancellationToken, TimeSpan? longer = null)
    {
        using var limit = new CancellationTokenSource(longer ?? options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await call(() => limit.CancelAfter(options.CallTimeout), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GoogleErrors.TimedOut(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw GoogleErrors.Unreachable(exception);
        }
        catch (Exception exception) when (exception is JsonException or System.Text.Json.JsonException or InvalidDataException or FormatException)
        {
            throw GoogleErrors.Garbled(exception);
        }
    }

    private bool Passes(MailServiceException exception) =>
        exception.Error is MailServiceError.Transient or MailServiceError.Throttled
        && (exception.RetryAt is null || exception.RetryAt - time.GetUtcNow() <= options.LongestWait);

    private TimeSpan? Wait(Exception? exception)
    {
        if (exception is not MailServiceException { RetryAt: { } retryAt })
        {
            return null;
        }

        var wait = retryAt - time.GetUtcNow();
        return (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + (options.RetryDelay * Random.Shared.NextDouble());
    }
}
