using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Demo.Steps;

/// <summary>What the steps made so far, and how they act: each in a scope of its own, as each request would be.</summary>
/// <param name="now">The moment the demo is made; the story ends here.</param>
internal sealed class DemoWorld(IDemoHost host, DemoSandbox? sandbox, DateTimeOffset now)
{
    public IDemoHost Host => host;

    /// <summary>False where there is no sandbox.</summary>
    public bool HasMail => sandbox is not null;

    public DemoSandbox Sandbox => sandbox ?? throw new InvalidOperationException("This demo has no sandbox.");

    public DateTimeOffset Now => now;

    /// <summary>By address.</summary>
    public Dictionary<string, Agent> Agents { get; } = [];

    /// <summary>Client and contact ids by the contact's address.</summary>
    public Dictionary<string, (string ClientId, string ContactId)> Contacts { get; } = [];

    /// <summary>Ids by summary.</summary>
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
            throw new InvalidOperationException("The demo was refused: " + string.Join(" ", result.Errors.Select(error => $"{error.Field}: {error.Text}")));
        }
    }
}
