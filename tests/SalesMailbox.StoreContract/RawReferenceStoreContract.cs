using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IRawReferenceStore"/> must pass.</summary>
public abstract class RawReferenceStoreContract : StoreContract<IRawReferenceStore>
{
    [Fact]
    public async Task FindAsync_EveryKindOfRow_IsAReference()
    {
        await WriteAsync<IMessageStore>(store => store.AddAsync(new MailMessage { MailboxId = "m", ProviderId = "1", RawHash = Hash(1) }));
        await WriteAsync<IImportLedger>(store => store.AddAsync(
            [new ImportItem { MailboxId = "m", ProviderId = "2", RawHash = Hash(2) },
                new ImportItem { MailboxId = "m", ProviderId = "3", RawHash = Hash(3), State = ImportItemState.Parked }]));
        await WriteAsync<IOutboxStore>(store => store.AddAsync(
            new OutgoingMail { RawHash = Hash(4), Attachments = [new OutgoingAttachment("a.pdf", "application/pdf", 1, Hash(5))] }));
        await WriteAsync<IQuotationStore>(store => store.AddAsync(
            new Quotation { TicketId = "t", AgentId = "ana", Title = "Roof", Currency = "EUR", PdfHash = Hash(6) }));

        var found = await ReadAsync(store => store.FindAsync([.. Enumerable.Range(1, 7).Select(Hash)]));

        Assert.Equal(Enumerable.Range(1, 6).Select(Hash), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FindAsync_RowChangedOrRemoved_NoLongerRefers()
    {
        var message = new MailMessage { MailboxId = "m", ProviderId = "1", RawHash = Hash(1) };
        await WriteAsync<IMessageStore>(store => store.AddAsync(message));
        await WriteAsync<IMessageStore>(async store =>
        {
            var stored = (await store.FindAsync(message.Id))!;
            stored.RawHash = Hash(2);
            await store.UpdateAsync(stored);
        });

        Assert.Equal([Hash(2)], await ReadAsync(store => store.FindAsync([Hash(1), Hash(2)])));
        Assert.Empty(await ReadAsync(store => store.FindAsync([])));
    }

    private static string Hash(int number) => new((char)('a' + number), 64);
}
