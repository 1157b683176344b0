using Microsoft.AspNetCore.Identity;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using SalesMailbox.Core.Agents;
using SalesMailbox.Demo.Content;
using SalesMailbox.Orchard.Hosting;
using SalesMailbox.Orchard.Security;

namespace SalesMailbox.Orchard.Host.Demo;

/// <summary>Creates the people of the demo as Orchard users.</summary>
internal static class DemoUsers
{
    /// <summary>Creates a user who is an agent. If the user exists, only the name that recipients see is set.</summary>
    /// <exception cref="InvalidOperationException">Orchard refused the user; the message says why.</exception>
    public static async Task AddAsync(IServiceProvider services, DemoPerson person, string password)
    {
        var users = services.GetRequiredService<IUserService>();
        if (await users.GetUserAsync(person.Address) is User known)
        {
            if (!known.TryGet<SalesMailboxAgentProfile>(out _))
            {
                known.Put(new SalesMailboxAgentProfile { DisplayName = person.Name });
                await services.GetRequiredService<UserManager<IUser>>().UpdateAsync(known);
            }

            return;
        }

        var problems = new List<string>();
        var user = new User
        {
            UserName = DemoTenants.UserName(person),
            Email = person.Address,
            EmailConfirmed = true,
            IsEnabled = true,
            RoleNames = [AgentRole.Name],
        };
        user.Put(new SalesMailboxAgentProfile { DisplayName = person.Name });
        if (await users.CreateUserAsync(user, password, (field, problem) => problems.Add(problem)) is null)
        {
            throw new InvalidOperationException($"{person.Address}: {string.Join(" ", problems)}");
        }
    }

    public static async Task<Agent> FindAsync(IServiceProvider services, DemoPerson person, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IAgentDirectory>().ListAsync(cancellationToken)).Single(agent => agent.Email == person.Address);
}
