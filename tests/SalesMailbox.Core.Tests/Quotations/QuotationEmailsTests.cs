using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Quotations;

public sealed class QuotationMailsTests
{
    [Fact]
    public async Task StartAsync_Draft_FillsTheMail()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();

        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;

        Assert.Equal("\"Clara\" <clara@brightwell.example>", draft.To);
        Assert.Equal("Quotation Q-0001: Solar roof", draft.Subject);
        Assert.Contains("24.00\u00A0EUR", draft.Text, StringComparison.Ordinal);
        Assert.Equal((world.Opportunity.Id, quotation.Id, world.Brightwell.Id), (draft.TicketId, draft.QuotationId, draft.ClientId));
        var file = Assert.Single(draft.Attachments);
        Assert.Equal(("Q-0001.pdf", "application/pdf"), (file.FileName, file.ContentType));
    }

    [Fact]
    public async Task QueueAsync_Draft_QueuesTheMailAndSetsTheQuotationInOneCommit()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;

        var mail = (await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft)).Value!;

        await world.NewScopeAsync();
        var stored = (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!;
        Assert.Equal((QuotationState.Sent, mail.Id, draft.Attachments[0].Hash), (stored.State, stored.MailId, stored.PdfHash));
        Assert.Equal(
            mail.Id, (await world.Get<SalesMailboxDbContext>().OutgoingMails.SingleAsync(row => row.QuotationId == quotation.Id)).Id);
        Assert.Contains("Quotation Q-0001 \"Solar roof\" was sent", (await world.TimelineAsync())[^1], StringComparison.Ordinal);
        Assert.NotNull(await world.Get<ITicketStore>().FindEntryAsync(world.Opportunity.Id, mail.Id));
    }

    [Fact]
    public async Task QueueAsync_QuotationChangedByAnotherAtTheCommit_QueuesNothing()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;
        await world.Get<IQuotationStore>().FindAsync(quotation.Id);
        await world.Get<SalesMailboxDbContext>().Quotations
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1));

        var refused = await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft);

        Assert.False(refused.Succeeded);
        await world.NewScopeAsync();
        Assert.Empty(await world.Get<SalesMailboxDbContext>().OutgoingMails.ToListAsync());
        Assert.Equal(QuotationState.Draft, (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!.State);
    }

    [Fact]
    public async Task QueueAsync_ChangedAfterTheMailWasBegun_IsRefused()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;
        await world.Get<QuotationManager>().UpdateAsync(quotation.Id, QuotationWorld.Form("Larger roof"));

        var refused = await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft);

        Assert.Equal("Attachments", Assert.Single(refused.Errors).Field);
        Assert.Equal(QuotationState.Draft, (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!.State);
    }

    [Fact]
    public async Task QueueAsync_WithoutTheFile_SendsItAllTheSame()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;

        var mail = (await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft with { Attachments = [] })).Value!;

        Assert.Equal("Q-0001.pdf", Assert.Single(mail.Attachments).FileName);
    }

    [Fact]
    public async Task OpenAsync_AfterSending_IsWhatWasSentThoughTheCompanyMoved()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;
        await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft);
        var stored = (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!;
        stored.Title = "Rewritten in the database";

        using var reader = new StreamReader(await world.Get<QuotationFiles>().OpenAsync(stored), Encoding.UTF8);

        Assert.Equal("Q-0001 Solar roof 24.00", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(OutgoingState.Queued, null, "Not sent yet: the email is waiting in the outbox", false)]
    [InlineData(OutgoingState.Failed, "no such address", "Not sent: no such address", true)]
    [InlineData(OutgoingState.Withdrawn, null, "Not sent: the email was canceled", true)]
    [InlineData(OutgoingState.Sent, null, "Sent from anna@acme.example", false)]
    public async Task ReadAsync_StateOfTheMail_IsSaidOnTheQuotation(OutgoingState state, string? reason, string words, bool isTrouble)
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var draft = (await world.Get<QuotationEmails>().StartAsync(quotation.Id, QuotationWorld.Anna)).Value!;
        var mail = (await world.Get<QuotationEmails>().QueueAsync(QuotationWorld.Anna, draft with { MailboxId = world.Mailbox.Id })).Value!;
        (mail.State, mail.Reason) = (state, reason is null ? null : SharedTexts.Stored.With(reason));
        await world.Get<IOutboxStore>().UpdateAsync(mail);
        await world.Get<IUnitOfWork>().CommitAsync();
        var stored = (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!;

        var delivery = (await world.Get<QuotationDeliveries>().ReadAsync([stored]))[quotation.Id];

        Assert.Equal((words, isTrouble), (delivery.Words, delivery.RequiresAction));
        Assert.Equal(
            state == OutgoingState.Withdrawn,
            (await world.Get<QuotationManager>().ReopenAsync(stored.Id, stored.Version, QuotationWorld.Anna)).Succeeded);
    }
}
