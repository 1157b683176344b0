using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Tests.Quotations;

public sealed class QuotationSettingsTests
{
    private static readonly QuotationSettingsForm Form = new() { Currency = "EUR", TaxRate = "20", ValidDays = "30" };

    [Fact]
    public async Task SaveAsync_SalesMailboxesWithFallback_IsKept()
    {
        await using var world = await QuotationWorld.CreateAsync();

        Assert.True((await world.Get<QuotationSettingsManager>()
            .SaveAsync(Form with { From = FromText.SalesMailboxes, FallbackMailboxId = world.Support.Id })).Succeeded);

        var stored = await world.Get<ISettingsStore>().GetAsync<QuotationSettings>();
        Assert.Equal((FromSetting.SalesMailboxes, world.Support.Id), (stored.From, stored.FallbackMailboxId));
        Assert.Equal(20, (await world.Get<ISettingsStore>().GetAsync<QuotationDefaults>()).TaxRate);
    }

    [Fact]
    public async Task SaveAsync_FallbackWithoutSalesMailboxes_IsDropped()
    {
        await using var world = await QuotationWorld.CreateAsync();

        await world.Get<QuotationSettingsManager>().SaveAsync(Form with { From = world.Support.Id, FallbackMailboxId = world.Support.Id });

        Assert.Null((await world.Get<ISettingsStore>().GetAsync<QuotationSettings>()).FallbackMailboxId);
    }

    [Fact]
    public async Task SaveAsync_WhatCantBe_IsRefusedAtItsField()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var manager = world.Get<QuotationSettingsManager>();

        Assert.Equal("From", Assert.Single((await manager.SaveAsync(Form with { From = world.Mailbox.Id })).Errors).Field);
        Assert.Equal("FallbackMailboxId", Assert.Single(
            (await manager.SaveAsync(Form with { From = FromText.SalesMailboxes, FallbackMailboxId = world.Mailbox.Id })).Errors).Field);
        Assert.Equal(
            ["Currency", "TaxRate", "ValidDays"],
            (await manager.SaveAsync(Form with { Currency = "?", TaxRate = "120", ValidDays = "1.5" })).Errors
                .Select(error => error.Field)
                .Order());
        world.IsOn = false;
        Assert.Equal("From", Assert.Single((await manager.SaveAsync(Form with { From = FromText.SalesMailboxes })).Errors).Field);
        Assert.False((await world.Get<FromChoicesReader>().ReadAsync(sharedOnly: true)).SalesMailboxes);
        Assert.Equal("QuotationFrom", Assert.Single(
            (await world.Get<ClientEmailDefaultsManager>().SaveAsync(world.Brightwell.Id, FromSetting.SalesMailboxes, 0)).Errors).Field);
    }

    [Fact]
    public async Task SaveAsync_ClientOverride_TakesAnyMailboxAndRefusesAStaleVersion()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var manager = world.Get<ClientEmailDefaultsManager>();

        Assert.True((await manager.SaveAsync(world.Brightwell.Id, FromSetting.Of(world.Mailbox.Id), 0)).Succeeded);
        await world.NewScopeAsync();
        var stored = await world.Get<ClientEmailDefaultsManager>().ReadAsync(world.Brightwell.Id);
        Assert.Equal(world.Mailbox.Id, stored.QuotationFrom.MailboxId);
        Assert.True(
            (await world.Get<ClientEmailDefaultsManager>().SaveAsync(world.Brightwell.Id, FromSetting.NotSet, stored.Version)).Succeeded);
        await world.NewScopeAsync();
        Assert.False((await world.Get<ClientEmailDefaultsManager>().SaveAsync(world.Brightwell.Id, FromSetting.NotSet, 77)).Succeeded);
    }

    [Fact]
    public async Task DescribeAsync_SavedAndUnsavedSettings_SaysWhoSendsAndWhy()
    {
        await using var world = await QuotationWorld.CreateAsync();
        await world.Get<QuotationSettingsManager>().SaveAsync(Form with { From = world.Support.Id });
        var preview = world.Get<QuotationSenderPreview>();

        Assert.Equal(
            "A quotation by Anna to Brightwell is sent from support@acme.example (set for all quotations).",
            await preview.DescribeAsync("anna", world.Brightwell.Id));
        Assert.Equal(
            "A quotation by Anna to Brightwell is sent from anna@acme.example (client override).",
            await preview.DescribeAsync("anna", world.Brightwell.Id, ofClient: FromSetting.Of(world.Mailbox.Id)));
        Assert.Equal(
            "For a quotation to a client, Anna chooses one of these mailboxes: anna@acme.example, support@acme.example (agent's choice).",
            await preview.DescribeAsync("anna", null, new QuotationSettings()));
        Assert.Contains(
            "Anna can't send a quotation to Brightwell",
            await preview.DescribeAsync("anna", world.Brightwell.Id, ofClient: FromSetting.Of("gone")), StringComparison.Ordinal);
        Assert.Null(await preview.DescribeAsync("nobody", world.Brightwell.Id));
    }

    [Fact]
    public async Task DescribeAsync_ActionsThatDecideThemselves_AreNamedEach()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var actions = world.Get<ActionDefinitionManager>();
        foreach (var (name, from) in new[]
        {
            ("Send offer", FromSetting.Of(world.Support.Id)),
            ("Send quotation", FromSetting.NotSet),
            ("Turned off", FromSetting.SalesMailboxes),
        })
        {
            Assert.True((await actions.AddAsync(new ActionDetails(name, [], true, true, null, name != "Turned off", from, ""))).Succeeded);
        }

        var said = await world.Get<QuotationSenderPreview>().DescribeAsync(
            "anna", world.Brightwell.Id, ofClient: FromSetting.SalesMailboxes);

        Assert.Equal(
            "Send quotation: A quotation by Anna to Brightwell is sent from anna@acme.example (client override).\n"
            + "Send offer: A quotation by Anna to Brightwell is sent from support@acme.example (set by the action).",
            said);
    }

    [Fact]
    public async Task ImportAsync_ExportOfAnotherInstallation_FindsMailboxesByAddress()
    {
        await using var here = await QuotationWorld.CreateAsync();
        await using var there = await QuotationWorld.CreateAsync();
        await here.Get<QuotationSettingsManager>().SaveAsync(
            Form with { From = FromText.SalesMailboxes, FallbackMailboxId = here.Support.Id, CompanyName = "Acme" });

        var template = await here.Get<QuotationSettingsTransfer>().ExportAsync();
        Assert.True((await there.Get<QuotationSettingsTransfer>().ImportAsync(template)).Succeeded);

        Assert.Equal(there.Support.Id, (await there.Get<ISettingsStore>().GetAsync<QuotationSettings>()).FallbackMailboxId);
        Assert.Equal("Acme", (await there.Get<ISettingsStore>().GetAsync<QuotationDefaults>()).CompanyName);
        Assert.Equal("FallbackAddress", Assert.Single((await there.Get<QuotationSettingsTransfer>()
            .ImportAsync(template with { FallbackAddress = "none@acme.example" })).Errors).Field);
    }
}
