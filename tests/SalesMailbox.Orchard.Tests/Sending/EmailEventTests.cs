using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Sending;

/// <summary>Quotation emails and the email events of a site, with OrchardCore.Email enabled and disabled.</summary>
[Collection(TenantSite.Name)]
public sealed class EmailEventTests(TenantSite site) : IAsyncLifetime
{
    private const string Feature = "OrchardCore.Email";
    private const string Tenant = TenantSite.North;

    private RecordedEmailEvents Events => site.World.EmailEvents;

    public async ValueTask InitializeAsync()
    {
        Events.Reset();
        await site.ForgetQuotationSettingsAsync(Tenant);
        await site.SwitchAsync(Tenant, Feature, on: true);
    }

    public async ValueTask DisposeAsync()
    {
        await site.SwitchAsync(Tenant, Feature, on: false);
        Events.Reset();
    }

    [Fact]
    public async Task Quotation_EventsChangeIt_IsSentAsChangedAndTheyHearOfIt()
    {
        var desk = await site.AtWorkAsync(Tenant, "changed@example.com");
        (Events.OnValidating, Events.OnSending) = (
            (message, _) => message.Subject += " [Acme]",
            message => message.HtmlBody += "<p onclick=\"x()\">Acme Ltd</p>");

        var mail = (await site.QueueAsync(Tenant, desk, "Offer 7", "quotation")).Value!;
        await site.SendAsync(Tenant);

        Assert.Equal(
            ["validating Offer 7", "validated Offer 7 [Acme]", "sending Offer 7 [Acme]", "sent Offer 7 [Acme]"],
            Events.Heard.Where(heard => heard.Contains("Offer 7", StringComparison.Ordinal)));
        var sent = await site.OutgoingAsync(Tenant, mail.Id);
        Assert.Equal((OutgoingState.Sent, "Offer 7 [Acme]"), (sent.State, sent.Subject));
        var raw = System.Text.Encoding.UTF8.GetString(site.Gmail.Raw("changed@example.com", sent.ProviderId!)!);
        Assert.Contains("Subject: Offer 7 [Acme]", raw, StringComparison.Ordinal);
        Assert.Contains("<p>Acme Ltd</p>", raw, StringComparison.Ordinal);
        Assert.Contains("Dear Clara\r\n", raw, StringComparison.Ordinal);
        Assert.Equal("Dear Clara\nAcme Ltd", sent.Text.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public async Task Quotation_EventsRefuseIt_SaysWhyAtTheFieldAndQueuesNothing()
    {
        var desk = await site.AtWorkAsync(Tenant, "refused@example.com");
        Events.OnValidating = (_, context) => context.Errors["HtmlBody"] = [new("price", "Name the price.")];

        var refused = await site.QueueAsync(Tenant, desk, "Offer 8", "quotation");

        Assert.Equal(SharedErrors.Words.At("Html", "Name the price."), Assert.Single(refused.Errors));
        Assert.Equal(["validating Offer 8", "validated Offer 8", "failed Offer 8"], Events.Heard);
        await site.SendAsync(Tenant);
        Assert.DoesNotContain(site.Gmail.Calls("refused@example.com"), call => call.Name == "messages.send");
    }

    [Fact]
    public async Task Quotation_EventsReaddressIt_GoesToWhomTheAgentChose()
    {
        var desk = await site.AtWorkAsync(Tenant, "readdressed@example.com");
        Events.OnSending = message => (message.From, message.Bcc) = ("boss@example.com", "boss@example.com");

        var mail = (await site.QueueAsync(Tenant, desk, "Offer 9", "quotation")).Value!;

        Assert.Equal(("readdressed@example.com", "clara@brightwell.example"), (mail.FromAddress, Assert.Single(mail.Recipients).Address));
        Assert.Contains(
            site.Site.Log.Lines,
            line => line.Contains(mail.Id, StringComparison.Ordinal) && line.Contains("recipients", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quotation_EventLeavesNoSubject_IsRefused()
    {
        var desk = await site.AtWorkAsync(Tenant, "blank@example.com");
        Events.OnSending = message => message.Subject = null;

        Assert.Equal("Subject", Assert.Single((await site.QueueAsync(Tenant, desk, "Offer 10", "quotation")).Errors).Field);
    }

    [Fact]
    public async Task OtherMail_AndQuotationsWithTheFeatureOff_AreNoneOfTheEventsBusiness()
    {
        var desk = await site.AtWorkAsync(Tenant, "silent@example.com");
        Events.OnValidating = (_, context) => context.Errors[""] = [new("no", "No.")];

        Assert.True((await site.QueueAsync(Tenant, desk, "A reply")).Succeeded);
        await site.SwitchAsync(Tenant, Feature, on: false);
        var mail = (await site.QueueAsync(Tenant, desk, "Offer 11", "quotation")).Value!;
        await site.SendAsync(Tenant);

        Assert.Empty(Events.Heard);
        Assert.Equal(OutgoingState.Sent, (await site.OutgoingAsync(Tenant, mail.Id)).State);
    }
}
