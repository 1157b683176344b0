using System.Security.Cryptography;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Orchard.Host.Demo;

/// <summary>The demo's host for a recipe: the tenant in which the recipe runs. The recipe has already enabled the features.</summary>
/// <param name="password">The password of the created users. Null creates a random password that nobody knows, because the text of a recipe
/// is no secret.</param>
internal sealed class RecipeDemoHost(IServiceProvider services, string? password) : IDemoHost
{
    public IWorkScope OpenScope() => services.GetRequiredService<IWorkScopes>().Open();

    public Task EnableModuleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
        await using (var scope = OpenScope())
        {
            await DemoUsers.AddAsync(scope.Services, person, Password());
        }

        await using var work = OpenScope();
        return await DemoUsers.FindAsync(work.Services, person, cancellationToken);
    }

    private string Password() => string.IsNullOrEmpty(password) ? "Aa1-" + RandomNumberGenerator.GetHexString(32) : password;
}
