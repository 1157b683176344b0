using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Steps;

/// <summary>Creates the users and the settings of the tenant.</summary>
internal static class PeopleStep
{
    public static async Task RunAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        await world.Host.EnableModuleAsync(cancellationToken);
        foreach (var person in DemoPeople.All)
        {
            world.Agents[person.Address] = await world.Host.AddUserAsync(person, DemoPeople.Password, cancellationToken);
        }

        await world.DoAsync<ModuleDefaults, bool>(async defaults =>
        {
            await defaults.EnsureAsync(cancellationToken);
            return true;
        });
        await using var scope = world.Host.OpenScope();
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        await settings.SetAsync(new MatchingSettings { AddedPublicDomains = ["freemail.example"] }, cancellationToken);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
    }
}
