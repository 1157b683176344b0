using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Quotations;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Sending;

/// <summary>
/// Whatever the answered message and the fields of the composer contain, either the answer is created with its text, or an error is shown
/// at a field.
/// </summary>
public sealed class OutgoingMailProperties : IAsyncLifetime
{
    private static readonly string[] Ids =
    [
        "1@x.example", "\"@x.example", ";@;", "(x@y", "@", "", " ", "a b@x", "a@b@c", "<a@b>", ">", "a@[", "\u00E4@x", "\0@x", "x",
        "\"a b\"@x", "a\\@x", "=?utf-8?Q?x?=@y", "a..b@x", ".@x", "a@x.", "a@x,b@y", "\uD800@x",
        new string('i', 400) + "@x", new string('i', 1_200) + "@x",
    ];

    private static readonly string[] People =
    [
        "clara@brightwell.example", "taro.@docomo.example", "\"taro.\"@docomo.example", "a..b@x.example", ".a@x.example",
        "\"a b\"@x.example", "a@b@c.example", "a@[127.0.0.1]", "a@[", "<a@b.example", "a@b.example>", "x <<a@b.example>>",
        "\"Doe, John\" <john@x.example>", "Doe; John <john@x.example>", "g: a@b.example;", "\u00E4@x.example", "\u540D\u524D <a@x.example>",
        "a@b\u00FCcher.example", "\"\\\" <a@b.example>", "(c) a@b.example", "a@b.example (c)", "@", ",", ";", "\"", "\0",
        "\r\nBcc: evil@x.example", "=?utf-8?B?", "a@" + new string('x', 300) + ".example", "\uD800 <a@b.example>", "<>",
        "\u202Ea@b.example",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Ids), Gen.Elements(People),
        Gen.Elements("Hello", "Re: Offer", "\r\nX: y", "a\tb", "\uDC00", "=?utf-8?Q?=F0?=", new string('w', 2_000)));

    private static readonly Gen<Case> Cases =
        from id in Gen.OneOf(Gen.Elements(Ids), AnyText)
        from references in Gen.ArrayOf(Gen.Elements(Ids))
        from sender in Gen.OneOf(Gen.Elements(People), AnyText)
        from subject in AnyText
        from body in AnyText
        from to in Gen.ArrayOf(Gen.OneOf(Gen.Elements(People), AnyText))
        from cc in AnyText
        from title in AnyText
        from text in AnyText
        from file in AnyText
        from type in AnyText
        select new Case(id, references, sender, subject, body, string.Join(", ", to), cc, title, text, file, type);

    private QuotationWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await QuotationWorld.CreateAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Property(MaxTest = 200)]
    public Property CreateAsync_AnyMessageAndAnyFields_MakesTheEmailOrNamesTheField() => Prop.ForAll(Cases.ToArbitrary(), sample =>
    {
        VerifyAsync(sample).GetAwaiter().GetResult();
    });

    [Theory]
    [InlineData("\"@x.example", true)]
    [InlineData(";@;", true)]
    [InlineData("(x@y", true)]
    [InlineData("1@x.example", true)]
    [InlineData("\u00E4@x.example", false)]
    public async Task CreateAsync_OddMessageId_IsWrittenVerbatimOrLeftOut(string id, bool isWritten)
    {
        var raw = await VerifyAsync(new Case(id, [id, "2@x.example"], "clara@brightwell.example", "Offer", "Hello",
            "clara@brightwell.example", "", "Re: Offer", "Yes, please.", "a.txt", "text/plain"));

        Assert.NotNull(raw);
        Assert.Equal(isWritten, raw.Contains($"In-Reply-To: <{id}>\r\n", StringComparison.Ordinal));
        Assert.Contains(
            isWritten ? $"References: <{id}>\r\n <2@x.example>\r\n" : "References: <2@x.example>\r\n", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=?utf-8?Q?=41?=")]
    [InlineData("Größe – a very long subject that needs more than one line, because every line has an end: 日本語のとても長い件名")]
    public async Task CreateAsync_Subject_ReadsAsItWasWritten(string subject) => await VerifyAsync(
        new Case("1@x", [], "clara@brightwell.example", "Offer", "Hello", "clara@brightwell.example", "", subject, "Yes", "a.txt",
            "text/plain"));

    [Theory]
    [InlineData("taro.@docomo.example", "To: \"taro.\"@docomo.example\r\n")]
    [InlineData("a..b@x.example", "To: \"a..b\"@x.example\r\n")]
    [InlineData("\"Doe, John\" <john@x.example>", "To: \"Doe, John\" <john@x.example>\r\n")]
    [InlineData("anna@x.example", "To: anna@x.example\r\n")]
    public async Task CreateAsync_OddAddress_IsWrittenAsTheSameAddress(string to, string expected)
    {
        var raw = await VerifyAsync(
            new Case("1@x", [], "clara@brightwell.example", "Offer", "Hello", to, "", "Re: Offer", "Yes", "a.txt", "text/plain"));

        Assert.Contains(expected, raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=?utf-8?Q?x?=@y")]
    [InlineData("Olga <=?utf-8?Q?olga?=@contoso.example>")]
    public async Task CreateAsync_AddressThatReadersWouldDecode_IsRefused(string to) =>
        Assert.Null(await VerifyAsync(
            new Case("1@x", [], "clara@brightwell.example", "Offer", "Hello", to, "", "Re: Offer", "Yes", "a.txt", "text/plain")));

    /// <returns>The raw message; null if a field was refused.</returns>
    private async Task<string?> VerifyAsync(Case sample)
    {
        var original = await StoreAsync(sample);
        var file = await KeepAsync("content"u8.ToArray());
        var made = await _world.Get<OutgoingMailFactory>().CreateAsync(QuotationWorld.Anna, new MailDraft
        {
            TicketId = _world.Opportunity.Id,
            To = sample.To,
            Cc = sample.Cc,
            Subject = sample.Title,
            Text = sample.Text,
            ReplyToMessageId = original.Id,
            IncludeQuote = true,
            Attachments = [new OutgoingAttachment(sample.File, sample.Type, 7, file)],
        }, CancellationToken.None);
        if (!made.Succeeded)
        {
            Assert.All(made.Errors, error => Assert.Contains(
                error.Field, new[] { nameof(MailDraft.To), nameof(MailDraft.Cc), nameof(MailDraft.Subject), nameof(MailDraft.Html) }));
            return null;
        }

        var mail = made.Value!;
        await using var stream = await _world.Get<IRawStore>().OpenAsync(mail.RawHash);
        var sent = await MessageParser.ParseAsync(stream);
        Assert.Equal(
            mail.Recipients.Select(address => (address.Role, address.Address)),
            sent.Addresses.Where(address => address.Role != AddressRole.From).Select(address => (address.Role, address.Address)));
        Assert.Equal("anna@acme.example", sent.From?.Address);
        Assert.Equal(SubjectNormalizer.Tidy(mail.Subject), sent.Subject);
        Assert.StartsWith(Squeeze(sample.Text), Squeeze(sent.BodyText), StringComparison.Ordinal);
        Assert.Equal(7, Assert.Single(sent.Attachments).Size);
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<MailMessage> StoreAsync(Case sample)
    {
        var references = sample.References.Select(id => $"<{id.ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal)}>");
        var hash = await KeepAsync(Encoding.UTF8.GetBytes($"References: {string.Join(' ', references)}\r\n\r\nx"));
        var message = new MailMessage
        {
            MailboxId = _world.Mailbox.Id,
            AgentId = "anna",
            ProviderId = Guid.NewGuid().ToString(),
            RawHash = hash,
            InternetMessageId = InternetMessageId.Normalize(Stored(sample.Id)),
            FromAddress = EmailAddress.Normalize(sample.Sender) ?? "",
            FromName = Stored(sample.Sender),
            Subject = Stored(sample.Subject),
            BodyText = Stored(sample.Body),
            ReceivedAt = _world.Time.GetUtcNow(),
            Place = MessagePlace.Ticket,
            TicketId = _world.Opportunity.Id,
        };
        await _world.Get<IMessageStore>().AddAsync(message);
        await _world.Get<IUnitOfWork>().CommitAsync();
        return message;
    }

    private async Task<string> KeepAsync(byte[] bytes)
    {
        await using var writer = await _world.Get<IRawStore>().CreateAsync();
        await writer.Stream.WriteAsync(bytes);
        return (await writer.CompleteAsync()).Hash;
    }

    /// <summary>Returns the text as a database stores it.</summary>
    private static string Stored(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)));

    /// <summary>Returns the words: white space and invisible characters may change.</summary>
    private static string Squeeze(string text) =>
        string.Concat(Stored(text).Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));

    private sealed record Case(
        string Id,
        string[] References,
        string Sender,
        string Subject,
        string Body,
        string To,
        string Cc,
        string Title,
        string Text,
        string File,
        string Type);
}
