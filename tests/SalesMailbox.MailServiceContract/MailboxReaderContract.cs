using SalesMailbox.Core.MailServices;

namespace SalesMailbox.MailServiceContract;

/// <summary>Tests what the import relies on.</summary>
public abstract class MailboxReaderContract : MailServiceContract
{
    private const MailPlaces Both = MailPlaces.Inbox | MailPlaces.Sent;
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>More messages than the reader requests at once.</summary>
    protected virtual int MoreThanAPage => 510;

    [Fact]
    public async Task GetProfile_Mailbox_IsTheOneThatWasOpened()
    {
        await using var service = await StartAsync();
        await using var reader = service.Type.OpenReader(service.Access);

        Assert.Equal(service.Access.Address, (await reader.GetProfileAsync(Stop)).Address, ignoreCase: true);
    }

    [Fact]
    public async Task Reading_Everything_ChangesNothing()
    {
        await using var service = await StartAsync();
        var id = await service.DeliverAsync(Raw("one"), MailPlaces.Inbox, Monday, Stop);
        await service.DeliverAsync(Raw("two"), MailPlaces.Sent, Monday, Stop);
        var before = await service.FingerprintAsync(Stop);

        await using (var reader = service.Type.OpenReader(service.Access))
        {
            await reader.GetProfileAsync(Stop);
            var (ids, cursor) = await ListAsync(token => reader.ListAsync(Both, null, token, Stop));
            Assert.Equal(2, ids.Count);
            await ListAsync(token => reader.ListChangesAsync(cursor, token, Both, Stop));
            await FetchAsync(reader, id);
            await reader.ListLabelsAsync(Stop);
            await reader.GetLabelsAsync(id, Stop);
        }

        Assert.Equal(before, await service.FingerprintAsync(Stop));
    }

    [Fact]
    public async Task List_Places_AreTheOnesThatAreWanted()
    {
        await using var service = await StartAsync();
        var inbox = await service.DeliverAsync(Raw("in"), MailPlaces.Inbox, Monday, Stop);
        var sent = await service.DeliverAsync(Raw("out"), MailPlaces.Sent, Monday, Stop);
        await using var reader = service.Type.OpenReader(service.Access);

        Assert.Equal([inbox], (await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop))).Ids);
        Assert.Equal(new[] { inbox, sent }.Order(), (await ListAsync(token => reader.ListAsync(Both, null, token, Stop))).Ids.Order());
        Assert.Equal(MailPlaces.Sent, (await FetchAsync(reader, sent)).Message.Places & Both);
    }

    [Fact]
    public async Task List_Since_LeavesNoLaterMessageOut()
    {
        await using var service = await StartAsync();
        await service.DeliverAsync(Raw("old"), MailPlaces.Inbox, Monday.AddDays(-30), Stop);
        var later = await service.DeliverAsync(Raw("new"), MailPlaces.Inbox, Monday, Stop);
        await using var reader = service.Type.OpenReader(service.Access);

        Assert.Contains(later, (await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, Monday, token, Stop))).Ids);
    }

    [Fact]
    public async Task List_WhileEmailArrives_LosesNothing()
    {
        await using var service = await StartAsync();
        var expected = new HashSet<string>();
        for (var number = 0; number < MoreThanAPage; number++)
        {
            expected.Add(await service.DeliverAsync(Raw($"before-{number}"), MailPlaces.Inbox, Monday, Stop));
        }

        await using var reader = service.Type.OpenReader(service.Access);
        var arriving = 0;
        var (listed, cursor) = await ListAsync(async token =>
        {
            var page = await reader.ListAsync(MailPlaces.Inbox, null, token, Stop);
            expected.Add(await service.DeliverAsync(Raw($"during-{arriving++}"), MailPlaces.Inbox, Monday, Stop));
            return page;
        });
        expected.Add(await service.DeliverAsync(Raw("after"), MailPlaces.Inbox, Monday, Stop));
        await using var next = service.Type.OpenReader(service.Access);
        var (changed, later) = await ListAsync(token => next.ListChangesAsync(cursor, token, MailPlaces.Inbox, Stop));

        listed.UnionWith(changed);
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Contains(
            await service.DeliverAsync(Raw("last"), MailPlaces.Inbox, Monday, Stop),
            (await ListAsync(token => next.ListChangesAsync(later, token, MailPlaces.Inbox, Stop))).Ids);
    }

    [Fact]
    public async Task List_PageTokenInAnotherReader_GoesOn()
    {
        await using var service = await StartAsync();
        var expected = new HashSet<string>();
        for (var number = 0; number < MoreThanAPage; number++)
        {
            expected.Add(await service.DeliverAsync(Raw($"mail-{number}"), MailPlaces.Inbox, Monday, Stop));
        }

        var (listed, _) = await ListAsync(async token =>
        {
            await using var reader = service.Type.OpenReader(service.Access);
            return await reader.ListAsync(Both, null, token, Stop);
        });

        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListChanges_NothingNew_EndsWithACursorToGoOnFrom()
    {
        await using var service = await StartAsync();
        await using var reader = service.Type.OpenReader(service.Access);
        var (_, cursor) = await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop));

        var (changed, next) = await ListAsync(token => reader.ListChangesAsync(cursor, token, MailPlaces.Inbox, Stop));
        var id = await service.DeliverAsync(Raw("new"), MailPlaces.Inbox, Monday, Stop);

        Assert.Empty(changed);
        Assert.Contains(id, (await ListAsync(token => reader.ListChangesAsync(next, token, MailPlaces.Inbox, Stop))).Ids);
    }

    [Fact]
    public async Task ListChanges_ExpiredCursor_IsReportedAsSuch()
    {
        await using var service = await StartAsync();
        await using var reader = service.Type.OpenReader(service.Access);
        await service.DeliverAsync(Raw("one"), MailPlaces.Inbox, Monday, Stop);
        var (_, cursor) = await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop));
        Assert.SkipUnless(await service.ExpireCursorsAsync(Stop), "The cursors of this service do not expire.");

        await using var later = service.Type.OpenReader(service.Access);
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => later.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop));

        Assert.Equal(MailServiceError.CursorExpired, refusal.Error);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("not a cursor of this service")]
    public async Task ListChanges_CursorOfAnotherService_IsReportedAsExpired(string cursor)
    {
        await using var service = await StartAsync();
        for (var number = 0; number < 3; number++)
        {
            await service.DeliverAsync(Raw($"mail-{number}"), MailPlaces.Inbox, Monday, Stop);
        }

        Assert.SkipUnless(await service.ExpireCursorsAsync(Stop), "The cursors of this service do not expire.");
        await using var reader = service.Type.OpenReader(service.Access);
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop));

        Assert.Equal(MailServiceError.CursorExpired, refusal.Error);
    }

    [Fact]
    public async Task FetchRaw_Message_HasItsBytesAndItsTime()
    {
        await using var service = await StartAsync();
        var raw = Raw("bytes", "A long line " + new string('x', 2000) + "\r\n.\r\nFrom the start\r\n\ttab and trailing space \r\n");
        var id = await service.DeliverAsync(raw, MailPlaces.Inbox, Monday, Stop);
        await using var reader = service.Type.OpenReader(service.Access);

        var (read, message) = await FetchAsync(reader, id);

        Assert.SkipUnless(service.Type.Capabilities.HasExactBytes, "This service makes the message again for each reader.");
        Assert.Equal(raw, read);
        Assert.Equal((id, raw.Length, Monday), (message.ProviderId, message.Size, message.ReceivedAt));
        Assert.Equal((MailPlaces.Inbox, false), (message.Places & Both, message.IsExcluded));
    }

    [Fact]
    public async Task FetchRaw_Parallel_GivesEachItsOwn()
    {
        await using var service = await StartAsync();
        var ids = new List<string>();
        for (var number = 0; number < 8; number++)
        {
            ids.Add(await service.DeliverAsync(Raw($"mail-{number}"), MailPlaces.Inbox, Monday, Stop));
        }

        await using var reader = service.Type.OpenReader(service.Access);
        var read = await Task.WhenAll(ids.Select(id => FetchAsync(reader, id)));

        Assert.All(read.Zip(ids).Index(), pair =>
        {
            Assert.Equal(pair.Item.Second, pair.Item.First.Message.ProviderId);
            Assert.Contains(
                $"Subject: mail-{pair.Index}\r\n", System.Text.Encoding.ASCII.GetString(pair.Item.First.Raw), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task FetchRaw_Deleted_IsReportedAsGone()
    {
        await using var service = await StartAsync();
        var id = await service.DeliverAsync(Raw("gone"), MailPlaces.Inbox, Monday, Stop);
        await using var reader = service.Type.OpenReader(service.Access);
        var (_, cursor) = await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop));
        await service.DeleteAsync(id, Stop);

        Assert.Equal(MailServiceError.MessageGone, (await Assert.ThrowsAsync<MailServiceException>(() => FetchAsync(reader, id))).Error);
        Assert.Equal(
            MailServiceError.MessageGone, (await Assert.ThrowsAsync<MailServiceException>(() => reader.GetLabelsAsync(id, Stop))).Error);
        await ListAsync(token => reader.ListChangesAsync(cursor, token, MailPlaces.Inbox, Stop));
        Assert.Empty((await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop))).Ids);
    }

    [Fact]
    public async Task ListChanges_MovedBackIntoTheInbox_IsListed()
    {
        await using var service = await StartAsync();
        var raw = Raw("moved");
        var id = await service.DeliverAsync(raw, MailPlaces.Inbox, Monday, Stop);
        await using var reader = service.Type.OpenReader(service.Access);
        var (_, cursor) = await ListAsync(token => reader.ListAsync(MailPlaces.Inbox, null, token, Stop));

        var moved = await service.MoveAwayAndBackAsync(id, Stop);

        Assert.SkipWhen(moved is null, "Messages of this service cannot be moved.");
        Assert.Contains(moved!, (await ListAsync(token => reader.ListChangesAsync(cursor, token, MailPlaces.Inbox, Stop))).Ids);
        Assert.True(moved == id || !service.Type.Capabilities.HasStableIds, "The type claims that ids follow a move.");
        if (service.Type.Capabilities.HasExactBytes)
        {
            Assert.Equal(raw, (await FetchAsync(reader, moved!)).Raw);
        }
    }

    [Fact]
    public async Task Calls_Throttled_SayWhenToComeBack()
    {
        await using var service = await StartAsync();
        Assert.SkipUnless(await service.ThrottleAsync(Stop), "This service has no limits.");
        await using var reader = service.Type.OpenReader(service.Access);

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));

        Assert.Equal(MailServiceError.Throttled, refusal.Error);
        Assert.InRange(refusal.RetryAt!.Value, DateTimeOffset.UtcNow.AddSeconds(30), DateTimeOffset.UtcNow.AddSeconds(150));
    }

    [Fact]
    public async Task Calls_SignInEnded_AreReportedAsDead()
    {
        await using var service = await StartAsync();
        var access = service.Access;
        Assert.SkipUnless(await service.EndSignInAsync(Stop), "Nobody signs in to this service.");
        await using var reader = service.Type.OpenReader(access);

        Assert.Equal(
            MailServiceError.GrantDead, (await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop))).Error);
    }
}
