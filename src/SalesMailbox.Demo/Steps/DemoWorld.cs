using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Demo.Steps;

/// <summary>The state of the demo while it is created. Each step runs in a scope of its own, as a request would.</summary>
/// <param name="now">The time at which the demo is created, when the story ends.</param>
internal sealed class DemoWorld(IDemoHost host, DemoSandbox? sandbox, DateTimeOffset now)
{
    public IDemoHost Host => host;

    /// <summary>False if there is no sandbox.</summary>
    public bool HasMail => sandbox is not null;

    public DemoSandbox Sandbox => sandbox ?? throw new InvalidOperationException("This demo has no sandbox.");

    public DateTimeOffset Now => now;

    /// <summary>The agents by address.</summary>
    public Dictionary<string, Agent> Agents { get; } = [];

    /// <summary>The client and contact ids by the contact's address.</summary>
    public Dictionary<string, (string ClientId, string ContactId)> Contacts { get; } = [];

    /// <summary>The ticket ids by summary.</summary>
    public Dictionary<string, string> Tickets { get; } = [];

    public List<string> Connections { get; } = [];

    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = host.OpenScope();
        return await act(scope.Services.GetRequiredService<TService>());
    }

    public async Task<TValue> MakeAsync<TService, TValue>(Func<TService, Task<Result<TValue>>> act)
        where TService : notnull
    {
        var result = await DoAsync(act);
        Check(result);
        return result.Value!;
    }

    public async Task ChangeAsync<TService>(Func<TService, Task<Result>> act)
        where TService : notnull => Check(await DoAsync(act));

    private static void Check(Result result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                "The demo was refused: " + string.Join(" ", result.Errors.Select(error => $"{error.Field}: {error.Text}")));
        }
    }
}
