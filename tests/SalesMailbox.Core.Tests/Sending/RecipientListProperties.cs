using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MimeKit;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Sending;

/// <summary>Properties of address fields for any content: what is accepted can be written, and errors name the rest.</summary>
public sealed class RecipientListProperties
{
    private static readonly string[] Pieces =
    [
        "a", "ken.", "yuki..t", ".", "@", "x.example", "a@b.example", "<", ">", "\"", "'", "(", ")", ",", ";", ":", "\\", " ", "\t", "\r\n",
        "[", "]", "=?utf-8?Q?=41?=", "ä", "日本", "\u202E", "\uD800", "\0",
        "\"ken.\"@ezweb3.example", "Doe; John <john@x.example>", "mailto:a@b.example", "a@[127.0.0.1]", "..", "-@-.example",
        "g: a@b.example;",
    ];

    private static readonly Gen<string> Fields = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Property(MaxTest = 3_000)]
    public Property Parse_AnyText_GivesAddressesThatCanBeWrittenOrSaysWhatIsWrong() => Prop.ForAll(Fields.ToArbitrary(), field =>
    {
        var (addresses, wrong) = RecipientList.Parse(field);
        Assert.Equal(string.IsNullOrWhiteSpace(field.Trim(',', ';', ' ', '\r', '\n', '\t')), addresses.Count + wrong.Count == 0);
        var again = RecipientList.Parse(RecipientList.Format(addresses));
        Assert.Equal(addresses.Select(address => address.Address), again.Addresses.Select(address => address.Address));
        using var message = new MimeMessage();
        OutgoingHeaders.Add(message, HeaderId.To, addresses);
        Assert.Equal(addresses.Count > 0, message.Headers.Contains(HeaderId.To));
    });

    [Property(MaxTest = 100)]
    public Property AddContactAsync_AnyAddress_IsKeptOrRefusedAtTheField() => Prop.ForAll(Fields.ToArbitrary(), field =>
    {
        Verify().GetAwaiter().GetResult();

        async Task Verify()
        {
            await using var world = await World.CreateAsync();
            var added = await world.Get<ClientManager>().AddContactAsync(world.Brightwell.Id, new ContactForm("Somebody", field));
            Assert.True(added.Succeeded || added.Errors.All(error => error.Field == nameof(ContactForm.Email)));
            Assert.True(!added.Succeeded || string.IsNullOrWhiteSpace(field) || EmailAddress.IsValid(added.Value!.NormalizedEmail));
        }
    });

    [Theory]
    [InlineData("ken.@ezweb3.example", "\"ken.\"@ezweb3.example")]
    [InlineData("yuki..t@docomo-like.example", "\"yuki..t\"@docomo-like.example")]
    [InlineData("\"a b\"@x.example", "\"a b\"@x.example")]
    public void Add_LocalPartThatIsNoAtom_IsQuoted(string address, string written)
    {
        using var message = new MimeMessage();
        OutgoingHeaders.Add(
            message,
            HeaderId.To,
            RecipientList.Parse(RecipientList.Format([new MessageAddress { Name = "Ken", Address = address }])).Addresses);

        Assert.Contains(written, message.Headers[HeaderId.To], StringComparison.Ordinal);
    }
}
