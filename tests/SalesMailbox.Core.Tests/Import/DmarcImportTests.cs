using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.MailServices;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Import;

public sealed class DmarcImportTests
{
    private const string Header = "\r\nAuthentication-Results: mx.scripted.example; dmarc=fail";

    [Fact]
    public async Task ImportAsync_ServiceSaysItFails_MarksTheMessage()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.ImportSent = true);
        Deliver(world);

        await world.ImportAsync();

        Assert.Equal([("bad", true), ("good", false), ("other", false), ("sent", false)], await MarksAsync(world));
    }

    [Fact]
    public async Task ImportAsync_SwitchedOffForTheConnection_MarksNothing()
    {
        await using var world = await ImportWorld.CreateAsync(
            connection => (connection.HoldDmarcFailures, connection.ImportSent) = (false, true));
        Deliver(world);

        await world.ImportAsync();

        Assert.All(await MarksAsync(world), row => Assert.False(row.Fails));
    }

    private static void Deliver(ImportWorld world)
    {
        var at = ImportWorld.SignIn.AddMinutes(1);
        world.Service.Deliver("bad", at, from: "Bank <a@bank.example>" + Header);
        world.Service.Deliver(
            "good", at, from: "Bank <a@bank.example>\r\nAuthentication-Results: mx.scripted.example; dmarc=pass" + Header);
        world.Service.Deliver("other", at, from: "Bank <a@bank.example>\r\nAuthentication-Results: mx.other.example; dmarc=fail");
        world.Service.Deliver("sent", at, MailPlaces.Sent, from: "Sales <sales@acme.example>" + Header);
    }

    private static Task<List<(string Id, bool Fails)>> MarksAsync(ImportWorld world) => world.ReadAsync(async services =>
        (await services.GetRequiredService<SalesMailboxDbContext>().Messages.OrderBy(message => message.ProviderId).ToListAsync())
            .Select(message => (message.ProviderId, message.FailsDmarc)).ToList());
}
