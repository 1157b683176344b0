using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.EntityFrameworkCore.Tests;

/// <summary>The services of a host that filing needs.</summary>
internal static class TestHost
{
    public static IServiceCollection AddTestHost(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<ITenant>(new Tenant())
        .AddSingleton<IAgentDirectory>(new Agents())
        .AddSingleton(typeof(IStringLocalizer<>), typeof(PlainText<>));

    private sealed class Tenant : ITenant
    {
        public string Name => "acme";

        public string DataDirectory => Path.GetTempPath();
    }

    private sealed class Agents : IAgentDirectory
    {
        public Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
            Task.FromResult<Agent?>(new Agent(id, id, $"{id}@acme.example", IsAdministrator: false, IsActive: true));

        public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Agent>>([]);
    }

    private sealed class PlainText<T> : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
