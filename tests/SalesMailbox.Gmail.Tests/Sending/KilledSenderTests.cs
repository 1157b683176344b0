using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Sending;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Tests.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.Gmail.Tests.Sending;

/// <summary>
/// Whenever the process dies, exactly one message is in Sent (O3). Tested with our sandbox and with a third-party Gmail emulator.
/// </summary>
public sealed class KilledSenderTests
{
    public static TheoryData<string> Points => [.. SendFaultPoints.All];

    [Fact]
    public async Task Send_Undisturbed_ReachesEveryFaultPoint()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var reached = new List<string>();
        tenant.Tenant.Reached = reached.Add;
        await tenant.QueueAsync();

        await tenant.SendAsync();

        Assert.Equal(SendFaultPoints.All, reached);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Send_KilledAtPoint_NextSenderEndsWithOneMailInSent(string point)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var id = await KillAsync(tenant, point);

        await tenant.SendToTheEndAsync();

        Assert.Single(gmail.State.Snapshot(GmailUnderTest.Agent).Messages, message => message.Labels.Contains("SENT"));
        Assert.Single(gmail.State.Snapshot(SendingTenant.Olga).Messages);
        await tenant.AssertSentOnceAsync(id);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Send_KilledAtPointWithSentImportedMeanwhile_EndsWithOneMessage(string point)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var id = await KillAsync(tenant, point);

        await tenant.Tenant.ImportAsync();
        await tenant.SendToTheEndAsync();
        await tenant.Tenant.ImportAsync();

        Assert.Single(gmail.State.Snapshot(GmailUnderTest.Agent).Messages, message => message.Labels.Contains("SENT"));
        await tenant.AssertSentOnceAsync(id);
        Assert.Single(await tenant.Tenant.MessagesAsync());
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Send_KilledAtPointAgainstThePeer_EndsWithOneMailInSent(string point)
    {
        await using var emulator = await PeerEmulator.StartAsync();
        var google = GmailUnderTest.Configuration(
            emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke", ("UnitsPerMinutePerMailbox", "1000000"));
        await using var services = GmailUnderTest.Services(google);
        var signedIn = await PeerMailbox.SignInAsync(services.GetRequiredService<IConnectionType>(), emulator);
        await using var tenant = await SendingTenant.CreateAsync(google, PeerMailbox.Client, signedIn.Account, signedIn.Secret);
        var mailbox = await PeerMailbox.OpenAsync(emulator, signedIn.Secret);
        var id = await KillAsync(tenant, point);

        await tenant.SendToTheEndAsync();

        Assert.Equal(1, await mailbox.CountSentAsync());
        await tenant.AssertSentOnceAsync(id);
    }

    [Theory]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.Refused)]
    [InlineData(FaultKind.ServerError500)]
    [InlineData(FaultKind.Unavailable503)]
    [InlineData(FaultKind.TooMany429)]
    [InlineData(FaultKind.RateLimit403)]
    [InlineData(FaultKind.Unauthorized)]
    public async Task Send_GmailGoesWrong_EndsWithOneMailInSent(FaultKind kind)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.AddFault(new Fault { Kind = kind, Call = "messages.send", Times = 1 });
        var mail = await tenant.QueueAsync();

        await tenant.SendAsync();
        await tenant.SendToTheEndAsync();

        Assert.Empty(gmail.State.Faults());
        Assert.Single(gmail.State.Snapshot(GmailUnderTest.Agent).Messages, message => message.Labels.Contains("SENT"));
        await tenant.AssertSentOnceAsync(mail.Id);
    }

    private static async Task<string> KillAsync(SendingTenant tenant, string point)
    {
        var mail = await tenant.QueueAsync();
        var died = false;
        tenant.Tenant.Reached = reached =>
        {
            died |= reached == point;
            if (died)
            {
                throw new InvalidOperationException("Killed at " + point);
            }
        };
        await tenant.SendAsync();
        Assert.True(died);
        tenant.Tenant.Reached = static _ => { };
        return mail.Id;
    }

    private static Task<SendingTenant> CreateAsync(GmailUnderTest gmail) => SendingTenant.CreateAsync(
        gmail.Configuration(), GmailUnderTest.Client, GmailUnderTest.Agent, gmail.Access().Secret.Value,
        connection => connection.ImportSent = true);
}
