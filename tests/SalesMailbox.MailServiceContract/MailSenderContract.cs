using System.Text;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.MailServiceContract;

/// <summary>Tests what sending relies on. A type that can only read is skipped with this reason.</summary>
public abstract class MailSenderContract : MailServiceContract
{
    private static readonly SentMark Mark = new("X-Contract-Mark", "mark-1", "<contract-1@acme.example>");

    [Fact]
    public async Task Send_Message_IsInSentOnce()
    {
        await using var service = await StartSendingAsync();
        var since = DateTimeOffset.UtcNow.AddMinutes(-10);
        await using var sender = service.Type.OpenSender(service.Access);

        Assert.Null(await sender.FindSentAsync(Mark, since, Stop));
        await SendAsync(sender, service);
        var found = await sender.FindSentAsync(Mark, since, Stop);

        Assert.NotNull(found?.ProviderId);
        Assert.Null(await sender.FindSentAsync(Mark with { Value = "another", MessageId = "<another@acme.example>" }, since, Stop));
        Assert.Equal(1, await service.CountSentAsync(Stop));
    }

    [Fact]
    public async Task Send_Message_CanBeReadBack()
    {
        await using var service = await StartSendingAsync();
        await using var sender = service.Type.OpenSender(service.Access);
        await SendAsync(sender, service);
        var id = (await sender.FindSentAsync(Mark, DateTimeOffset.UtcNow.AddMinutes(-10), Stop))!.ProviderId!;

        await using var reader = service.Type.OpenReader(service.Access);
        var (raw, message) = await FetchAsync(reader, id);

        Assert.Equal(MailPlaces.Sent, message.Places & MailPlaces.Sent);
        Assert.Contains($"{Mark.Header}: {Mark.Value}", Encoding.ASCII.GetString(raw), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Send_LostAnswer_IsUnknownAndNotRepeated()
    {
        await using var service = await StartSendingAsync();
        Assert.True(await service.LoseNextAnswerToSendAsync(Stop));
        await using var sender = service.Type.OpenSender(service.Access);

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => SendAsync(sender, service));

        Assert.Equal(MailServiceError.Transient, refusal.Error);
        Assert.InRange(await service.CountSentAsync(Stop), 0, 1);
    }

    [Fact]
    public async Task Send_Refused_IsNotSent()
    {
        await using var service = await StartSendingAsync();
        Assert.True(await service.RefuseNextSendAsync(Stop));
        await using var sender = service.Type.OpenSender(service.Access);

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => SendAsync(sender, service));

        Assert.NotEqual(MailServiceError.Transient, refusal.Error);
        Assert.Equal(0, await service.CountSentAsync(Stop));
        Assert.Null(await sender.FindSentAsync(Mark, DateTimeOffset.UtcNow.AddMinutes(-10), Stop));
    }

    [Fact]
    public async Task Send_SignInEnded_IsReportedAsDeadAndNotSent()
    {
        await using var service = await StartSendingAsync();
        var access = service.Access;
        Assert.SkipUnless(await service.EndSignInAsync(Stop), "Nobody signs in to this service.");
        await using var sender = service.Type.OpenSender(access);

        Assert.Equal(MailServiceError.GrantDead, (await Assert.ThrowsAsync<MailServiceException>(() => SendAsync(sender, service))).Error);
        Assert.Equal(0, await service.CountSentAsync(Stop));
    }

    private async Task<IMailServiceUnderTest> StartSendingAsync()
    {
        var service = await StartAsync();
        if (!service.Type.Capabilities.CanSend)
        {
            await service.DisposeAsync();
            Assert.Skip("This service only receives.");
        }

        return service;
    }

    private static async Task SendAsync(IMailSender sender, IMailServiceUnderTest service)
    {
        using var raw = new MemoryStream(Encoding.ASCII.GetBytes(
            $"From: {service.Access.Address}\r\nTo: ann@customer.example\r\nSubject: Contract\r\n"
            + $"Message-ID: {Mark.MessageId}\r\n{Mark.Header}: {Mark.Value}\r\n\r\nHello.\r\n"));
        await sender.SendAsync(raw, null, Stop);
    }
}
