using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

/// <summary>Subjects that gateways, mailing lists, and email programs have changed (X1).</summary>
public sealed class SubjectTagTests
{
    [Theory]
    [InlineData("[EXTERNAL] Backup till molnet")]
    [InlineData("[EXTERNAL] Re: Backup till molnet")]
    [InlineData("RE: [EXT] Backup till molnet")]
    [InlineData("[Extern] Re: Backup till molnet")]
    [InlineData("EXTERNAL: Re: Backup till molnet")]
    [InlineData("Re: **EXTERN** Backup till molnet")]
    [InlineData("[SPAM] Re: Backup till molnet")]
    [InlineData("***SPAM*** Re: Backup till molnet")]
    [InlineData("*****SPAM***** Re: Backup till molnet")]
    [InlineData("Re: [Ticket#2026113010000012] Backup till molnet")]
    [InlineData("Re: Backup till molnet [EXTERNAL]")]
    [InlineData("Fwd: [ext] RE: [External] Backup till molnet [Ticket #7] (extern)")]
    [InlineData("Rép.: Backup till molnet")]
    [InlineData("Re-2: Backup till molnet")]
    [InlineData("Re2: Backup till molnet")]
    [InlineData("Re. [2]: Backup till molnet")]
    [InlineData("Antw.: Backup till molnet")]
    [InlineData("Aw.: Backup till molnet")]
    [InlineData("Ang: Backup till molnet")]
    [InlineData("ตอบกลับ: Backup till molnet")]
    [InlineData("ΑΠ.: Backup till molnet")]
    [InlineData("Accepted: Backup till molnet")]
    [InlineData("Zugesagt: Backup till molnet")]
    public async Task DecideAsync_SubjectWithTagsAndPrefixes_MatchesTheTicket(string subject)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Backup till molnet");

        var decision = await world.DecideAsync(world.Mail("clara@brightwell.example", subject));

        Assert.Equal(
            (MatchVerdict.Matched, MatchReason.AddressAndSubject, ticket.Id), (decision.Verdict, decision.Reason, decision.TicketId));
    }

    [Theory]
    [InlineData("External backup till molnet")]
    [InlineData("Backup till molnet [urgent]")]
    [InlineData("Backup till molnet: external")]
    [InlineData("[EXTERN Backup till molnet")]
    public async Task DecideAsync_WordsThatAreNoTag_AreCompared(string subject)
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Backup till molnet");

        Assert.Equal(MatchVerdict.NewTicket, (await world.DecideAsync(world.Mail("clara@brightwell.example", subject))).Verdict);
    }

    [Fact]
    public async Task DecideAsync_TicketThatIsCalledWithATag_StillMatches()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("[EXT] Solar roof");

        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("clara@brightwell.example", "Re: [EXT] Solar roof"))).TicketId);
    }

    [Fact]
    public async Task FileAsync_TaggedSubjectThatMatchesNothing_OpensATicketWithoutTheTag()
    {
        await using var world = await World.CreateAsync();

        var first = await world.FileAsync(world.Mail("new@prospect.example", "[EXTERNAL] Fwd: New Roof [Ticket#12]"));
        var second = await world.FileAsync(world.Mail("new@prospect.example", "AW: New roof"));

        Assert.Equal("New Roof", (await world.Get<ITicketStore>().FindAsync(first.TicketId!))!.Summary);
        Assert.Equal((MatchVerdict.Matched, first.TicketId), (second.Verdict, second.TicketId));
    }

    [Fact]
    public async Task SaveAsync_ListOfTheTenants_IsUsedInsteadOfTheDefaults()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.NewScopeAsync();

        Assert.True((await world.Get<MatchingSettingsManager>()
            .SaveAsync(new MatchingSettingsEdit("", "", "", "[ACME sales]\n<<...>>"))).Succeeded);
        await world.NewScopeAsync();

        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("clara@brightwell.example", "[Acme Sales] Re: Solar roof"))).TicketId);
        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("clara@brightwell.example", "Solar roof"))).TicketId);
        Assert.Null((await world.DecideAsync(world.Mail("clara@brightwell.example", "[EXT] Solar roof"))).TicketId);
        Assert.Equal(["[ACME sales]", "<<...>>"], (await world.Get<ISettingsStore>().GetAsync<MatchingSettings>()).SubjectTags);
    }

    [Theory]
    [InlineData("External")]
    [InlineData("[")]
    [InlineData("***")]
    [InlineData("#12")]
    public async Task SaveAsync_WhatCouldBeAWordOrIsNothing_IsRefusedAtTheField(string tag)
    {
        await using var world = await World.CreateAsync();

        var saved = await world.Get<MatchingSettingsManager>().SaveAsync(new MatchingSettingsEdit("", "", "", tag));

        Assert.Equal(nameof(MatchingSettings.SubjectTags), Assert.Single(saved.Errors).Field);
    }

    [Fact]
    public async Task SaveAsync_DefaultsUnchanged_FollowTheProductsList()
    {
        await using var world = await World.CreateAsync();

        Assert.True((await world.Get<MatchingSettingsManager>()
            .SaveAsync(new MatchingSettingsEdit("", "", "", string.Join("\r\n", SubjectTags.Defaults)))).Succeeded);

        Assert.Null((await world.Get<ISettingsStore>().GetAsync<MatchingSettings>()).SubjectTags);
    }

    [Theory]
    [InlineData(MatchingType.EmailAddressAndSubject)]
    [InlineData(MatchingType.EmailDomain)]
    public async Task DecideAsync_TypeThatIsExcluded_IsFoundByNoRule(MatchingType type)
    {
        await using var world = await World.CreateAsync(type);
        var ticket = await world.TicketAsync("Solar roof");
        var first = world.Mail("clara@brightwell.example", "Solar roof");
        Assert.Equal(ticket.Id, (await world.FileAsync(first)).TicketId);
        Assert.True(
            (await world.Get<MatchingSettingsManager>().SaveAsync(new MatchingSettingsEdit("", "", "", null, [ticket.TypeId]))).Succeeded);
        await world.NewScopeAsync();

        var decision = await world.DecideAsync(
            world.Mail("clara@brightwell.example", "Re: Solar roof", change: mail => mail.InReplyTo = first.InternetMessageId));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
        Assert.Equal(TraceNotes.ExcludedType, decision.Rules.Single(rule => rule.Rule == MatchRule.Thread).Note);
    }

    [Fact]
    public async Task SaveAsync_TypeThatDoesNotExist_IsRefusedAtTheField()
    {
        await using var world = await World.CreateAsync();

        var saved = await world.Get<MatchingSettingsManager>().SaveAsync(new MatchingSettingsEdit("", "", "", null, ["nothing"]));

        Assert.Equal(nameof(MatchingSettings.ExcludedTypeIds), Assert.Single(saved.Errors).Field);
    }
}
