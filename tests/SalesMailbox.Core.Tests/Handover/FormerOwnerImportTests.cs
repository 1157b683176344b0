using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Core.Tests.Handover;

public sealed class FormerOwnerImportTests
{
    [Fact]
    public async Task ImportAsync_OwnerIsNotActive_ImportsNothingAndSaysSo()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("m1", ImportWorld.SignIn.AddMinutes(1));
        world.IsOwnerActive = false;

        Assert.Null(await world.ImportAsync());

        Assert.Empty(await world.StoredAsync());
        var health = await world.ReadAsync(services => services.GetRequiredService<MailboxHealthReader>().ReadAsync([world.Mailbox]));
        Assert.Equal((MailboxHealthState.OwnerInactive, true, null), (health[0].Health, health[0].RequiresAction, health[0].NextRun));
        var imports = await world.ReadAsync(
            services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null));
        Assert.Equal(ImportSkip.OwnerInactive, Assert.Single(imports).Skip);
    }

    [Fact]
    public async Task ImportAsync_OwnerLeavesDuringTheImport_StopsAndContinuesOnceThereIsOne()
    {
        await using var world = await ImportWorld.CreateAsync();
        for (var number = 0; number < 10; number++)
        {
            world.Service.Deliver($"m{number}", ImportWorld.SignIn.AddMinutes(number));
        }

        world.OnFiled = _ =>
        {
            world.IsOwnerActive = false;
            return Task.CompletedTask;
        };
        Assert.Equal(ImportRunState.Cancelled, (await world.ImportAsync())!.State);
        Assert.InRange((await world.StoredAsync()).Count, 1, 2);

        (world.IsOwnerActive, world.OnFiled) = (true, _ => Task.CompletedTask);
        Assert.Equal(ImportRunState.Succeeded, (await world.ImportAsync())!.State);
        Assert.Equal(10, (await world.StoredAsync()).Count);
    }
}
