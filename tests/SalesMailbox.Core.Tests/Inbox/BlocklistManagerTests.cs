using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class BlocklistManagerTests
{
    [Theory]
    [InlineData("Bank@Money.Example", BlockKind.Address, "bank@money.example")]
    [InlineData("money.example", BlockKind.Domain, "money.example")]
    [InlineData("gmail.com", BlockKind.Domain, "gmail.com")]
    public async Task AddAsync_AddressOrDomain_IsKept(string typed, BlockKind kind, string value)
    {
        await using var world = await World.CreateAsync();

        var added = await world.Get<BlocklistManager>().AddAsync(World.Anna, new BlockForm(typed));

        Assert.Equal((kind, value, value), (added.Value!.Kind, added.Value.Value, added.Value.Key));
        Assert.Single(await world.Get<BlocklistManager>().ListAsync(World.Anna));
        Assert.Empty(await world.Get<BlocklistManager>().ListAsync(World.Ben));
    }

    [Theory]
    [InlineData("")]
    [InlineData("money")]
    [InlineData("a@b@")]
    public async Task AddAsync_NoSender_SaysSo(string typed)
    {
        await using var world = await World.CreateAsync();

        Assert.Equal(
            "Sender", Assert.Single((await world.Get<BlocklistManager>().AddAsync(World.Anna, new BlockForm(typed))).Errors).Field);
    }

    [Theory]
    [InlineData("acme.example")]
    [InlineData("ben@acme.example")]
    public async Task AddAsync_OwnOrganization_HasToBeConfirmed(string typed)
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<BlocklistManager>();

        Assert.Equal("IsSure", Assert.Single((await manager.AddAsync(World.Anna, new BlockForm(typed))).Errors).Field);
        Assert.True((await manager.AddAsync(World.Anna, new BlockForm(typed, IsSure: true))).Succeeded);
        Assert.Equal("Sender", Assert.Single((await manager.AddAsync(World.Anna, new BlockForm(typed, IsSure: true))).Errors).Field);
    }

    [Fact]
    public async Task RemoveAsync_AnotherAgentsEntry_Stays()
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<BlocklistManager>();
        var entry = (await manager.AddAsync(World.Anna, new BlockForm("money.example"))).Value!;

        Assert.Null(await manager.RemoveAsync(World.Ben, entry.Id));
        Assert.Single(await manager.ListAsync(World.Anna));
        Assert.Equal(entry.Id, (await manager.RemoveAsync(World.Anna, entry.Id))!.Id);
        Assert.Empty(await manager.ListAsync(World.Anna));
    }

    [Fact]
    public void LabelIdsIn_RenamedAndSameNamedLabels_AreBothBlocked()
    {
        var entry = new BlockEntry
        {
            Kind = BlockKind.Label,
            Value = "Private",
            Key = Blocklist.KeyOf("Private"),
            Labels = [new("m1", "Label_1"), new("m2", "Label_9")],
        };
        var list = new Blocklist([entry]);

        Assert.Equal(["Label_1", "Label_4"], list.LabelIdsIn(
            "m1", [new MailLabel("Label_1", "Family"), new MailLabel("Label_4", "PRIVATE"), new MailLabel("Label_5", "Work")]).Order());
        Assert.True(list.HasLabels);
        Assert.False(list.HasSenders);
    }
}
