using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Email;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// The substitutes that a test gives a tenant: a scripted mail service, a clock that can be advanced, and fault points at which the process
/// dies.
/// </summary>
internal sealed class ScriptedWorld : TimeProvider, IFaultPoints
{
    private TimeSpan _ahead;
    private int _stepsToLive = -1;

    /// <summary>The email events of a site that has Orchard's email feature.</summary>
    public RecordedEmailEvents EmailEvents { get; } = new();

    public ScriptedMailbox Service { get; private set; } = new();

    public void Register(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(this)
        .AddSingleton<IFaultPoints>(this)
        .AddSingleton<IEmailServiceEvents>(EmailEvents)
        .AddTransient<IConnectionType>(_ => Service);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan time) => _ahead += time;

    /// <summary>Removes all email, resets the clock, and clears the fault point.</summary>
    public void Reset() => (Service, _stepsToLive, _ahead) = (new ScriptedMailbox(), -1, TimeSpan.Zero);

    /// <summary>Makes everything fail after this number of steps, as if the process were dead.</summary>
    public void DieAtStep(int step) => _stepsToLive = step;

    public bool IsDead => _stepsToLive == 0;

    public void Reach(string point)
    {
        if (_stepsToLive > 0)
        {
            _stepsToLive--;
        }

        if (IsDead)
        {
            throw new KilledException();
        }
    }
}

internal sealed class KilledException : Exception;
