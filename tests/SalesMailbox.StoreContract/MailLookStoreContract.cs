using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IMailLookStore"/> must pass.</summary>
public abstract class MailLookStoreContract : StoreContract<IMailLookStore>
{
    private static readonly DateOnly Day = new(2026, 3, 14);

    [Fact]
    public async Task AddAsync_EveryField_ComesBack()
    {
        var look = Filled.With(new MailLook(), row => row.OwnerId = "ana");
        await WriteAsync(store => store.AddAsync(look));

        Assert.Equivalent(look, Assert.Single((await ReadAsync(store => store.ListAsync("ana", new PageRequest()))).Items), strict: true);
        Assert.True(await ReadAsync(store => store.IsKnownAsync(look)));
    }

    [Fact]
    public async Task AddAsync_SameOwnerReaderMessageAndDay_IsRefused()
    {
        await WriteAsync(store => store.AddAsync(Look("ana", "ada", "m")));
        await WriteAsync(store => store.AddAsync(Look("ben", "ada", "m")));
        await WriteAsync(store => store.AddAsync(Look("ana", "bob", "m")));
        await WriteAsync(store => store.AddAsync(Look("ana", "ada", "")));
        await WriteAsync(store => store.AddAsync(Look("ana", "ada", "m", Day.AddDays(1))));

        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(Look("ana", "ada", "m"))));
        Assert.False(await ReadAsync(store => store.IsKnownAsync(Look("ben", "bob", "m"))));
    }

    [Fact]
    public async Task ListAsync_Pages_GiveTheOwnersNewestFirst()
    {
        var looks = Enumerable.Range(0, 5).Select(number => Look("ana", "ada", $"m{number}")).ToList();
        foreach (var look in looks.Append(Look("ben", "ada", "x")))
        {
            await WriteAsync(store => store.AddAsync(look));
        }

        var first = await ReadAsync(store => store.ListAsync("ana", new PageRequest(Size: 3)));
        var second = await ReadAsync(store => store.ListAsync("ana", new PageRequest(first.Next, 3)));

        Assert.Equal(["m4", "m3", "m2"], first.Items.Select(look => look.MessageId));
        Assert.Equal(["m1", "m0"], second.Items.Select(look => look.MessageId));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task RemoveOlderAsync_OldAndNew_KeepsTheNew()
    {
        await WriteAsync(store => store.AddAsync(Look("ana", "ada", "old", at: Noon.AddSeconds(-1))));
        await WriteAsync(store => store.AddAsync(Look("ana", "ada", "new", at: Noon.AddSeconds(1))));

        await WriteAsync(async store => Assert.Equal(1, await store.RemoveOlderAsync(Noon)));

        Assert.Equal("new", Assert.Single((await ReadAsync(store => store.ListAsync("ana", new PageRequest()))).Items).MessageId);
    }

    private static MailLook Look(string owner, string reader, string message, DateOnly? day = null, DateTimeOffset? at = null) =>
        new() { OwnerId = owner, ReaderId = reader, MessageId = message, Day = day ?? Day, At = at ?? Noon };
}
