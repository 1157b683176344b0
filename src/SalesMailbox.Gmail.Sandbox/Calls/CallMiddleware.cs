using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>Records every call of Google's interfaces, and triggers the faults that apply to it.</summary>
internal sealed class CallMiddleware(RequestDelegate next, CallLog log, FaultBoard faults, OAuthRegistry oauth, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (ApiCall.Identify(context.Request.Method, path) is not { } call)
        {
            await next(context);
            return;
        }

        var token = oauth.FindAccessToken(BearerToken.Of(context.Request));
        var account = token?.Account ?? await AccountOfForm(context, call);
        var fault = faults.Take(call.Name, path, account);
        context.Features.Set(new CallContext(call, token, account, fault));
        var query = context.Request.QueryString.Value ?? string.Empty;
        var recorded = new RecordedCall(
            0, time.GetUtcNow(), call.Name, context.Request.Method, path, Redact(call, query), account, 0, call.Units, call.Changes,
            fault?.Kind);

        // Recorded before the answer is sent or the connection breaks, so that a client that has its answer finds its call in the log.
        var isRecorded = false;
        void Record(int status)
        {
            if (!isRecorded)
            {
                isRecorded = true;
                log.Add(recorded with { Status = status });
            }
        }

        context.Response.OnStarting(() =>
        {
            Record(context.Response.StatusCode);
            return Task.CompletedTask;
        });
        await Run(context, fault, () => Record(0));
        if (context.RequestAborted.IsCancellationRequested)
        {
            Record(0);
        }
    }

    // Tokens in ?token= and codes don't belong in a log, not even in a sandbox's.
    private static string Redact(ApiCall call, string query) => call.IsGmail || query.Length == 0 ? query : "?(not recorded)";

    private async Task<string?> AccountOfForm(HttpContext context, ApiCall call)
    {
        if (call.Name is not ("token" or "revoke") || !context.Request.HasFormContentType)
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return oauth.FindAccount(form["refresh_token"]) ?? oauth.FindAccount(form["code"]) ?? oauth.FindAccount(form["token"]);
    }

    private async Task Run(HttpContext context, Fault? fault, Action beforeBreak)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMilliseconds), time, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!context.RequestAborted.IsCancellationRequested)
                {
                    await next(context);
                }

                return;
            case FaultKind.Refused:
                beforeBreak();
                context.Abort();
                return;
            case FaultKind.Cut:
            case FaultKind.LostAnswer:
                await BrokenConnection.Run(context, next, fault.Kind == FaultKind.Cut, beforeBreak);
                return;
            default:
                var answer = fault is null ? null : FaultAnswer.Create(fault, context, time);
                await (answer?.ExecuteAsync(context) ?? next(context));
                return;
        }
    }
}
