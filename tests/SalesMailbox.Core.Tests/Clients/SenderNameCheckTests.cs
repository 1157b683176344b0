using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Clients;

public sealed class SenderNamesTests
{
    [Theory]
    [InlineData("helen@brightwell.example", "evil@spoof.example", true)]
    [InlineData("helen＠brightwell.example", "evil@spoof.example", true)]
    [InlineData("Clara Bright", "evil@spoof.example", true)]
    [InlineData("CLARA\u200B  bright", "evil@spoof.example", true)]
    [InlineData("Clara Bright", "clara@brightwell.example", false)]
    [InlineData("Somebody Else", "evil@spoof.example", false)]
    [InlineData("evil@spoof.example", "evil@spoof.example", false)]
    [InlineData("", "evil@spoof.example", false)]
    public async Task NeedsAddressAsync_NameThatCouldMislead_IsTrue(string name, string address, bool expected)
    {
        await using var world = await World.CreateAsync();
        Assert.True((await world.Get<ClientManager>().UpdateContactAsync(
            world.Clara.Id, new ContactForm("Clara Bright", world.Clara.Email, Version: world.Clara.Version))).Succeeded);
        await world.NewScopeAsync();
        var names = world.Get<SenderNameCheck>();
        var message = world.Mail(address, "x", change: mail => mail.FromName = name);

        await names.PrepareAsync([message]);

        Assert.Equal(expected, await names.NeedsAddressAsync(message));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task FindImitatedAsync_SenderIsAContactToo_CountsWhereTheContactWasThereBefore(int minutes, bool isImitated)
    {
        await using var world = await World.CreateAsync();
        Assert.True((await world.Get<ClientManager>().UpdateContactAsync(
            world.Clara.Id, new ContactForm("Clara Bright", world.Clara.Email, Version: world.Clara.Version))).Succeeded);
        await world.NewScopeAsync();
        var message = world.Mail(
            "evil@spoof.example", "x", change: mail => (mail.FromName, mail.ImportedAt) = ("Clara Bright", DateTimeOffset.UtcNow));
        await world.Get<IClientStore>().AddContactAsync(new Contact
        {
            ClientId = world.Clara.ClientId,
            Name = "Clara Bright",
            Email = "evil@spoof.example",
            NormalizedEmail = "evil@spoof.example",
            Domain = "spoof.example",
            CreatedAt = message.ImportedAt.AddMinutes(minutes),
        });
        await world.Get<SalesMailbox.Core.Storage.IUnitOfWork>().CommitAsync();

        var imitated = await world.Get<SenderNameCheck>().FindImitatedAsync(message);

        Assert.Equal(isImitated ? world.Clara.Email : null, imitated?.Email);
    }
}
