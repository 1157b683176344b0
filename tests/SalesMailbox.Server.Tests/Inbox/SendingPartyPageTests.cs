using System.Net;
using System.Text;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.Tests.Sending;

namespace SalesMailbox.Server.Tests.Inbox;

/// <summary>The sender of a message on the pages: the choice in forms, the reply, the lists, and the matching settings.</summary>
public sealed class SendingPartyPageTests(SendingOffice office) : IClassFixture<SendingOffice>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task New_ForwardedByAColleague_OffersTheWriterFirstAndTheOtherBesides()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var id = await ReceiveAsync(
            $"From: Ben Carter <{People.Ben}>", "Fwd: Need a quote",
            "Please handle.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Gina Grocer <gina@grocer.example>\r\n"
            + $"Date: Mon, 30 Nov 2026 at 08:00\r\nSubject: Need a quote\r\nTo: <{People.Ben}>\r\n\r\nHi Ben\r\nGina");

        var form = await anna.GetAsync("/Filing/New/" + id);
        Assert.Equal(
            ["gina@grocer.example", People.Ben],
            form.Document.QuerySelectorAll("#sender-choice option").Select(option => option.GetAttribute("value")));
        Assert.Equal("Gina Grocer", ValueOf(form, "Form.ContactName"));

        var other = await anna.SubmitAsync(form, null, ("Form.Sender", People.Ben), ("Form.Details", "Kept words"));
        Assert.Equal(
            (HttpStatusCode.OK, "Ben Carter", "Kept words"),
            (other.Status, ValueOf(other, "Form.ContactName"), other.Document.QuerySelector("[name='Form.Details']")!.TextContent.Trim()));

        var back = await anna.SubmitAsync(other, null, ("Form.Sender", "gina@grocer.example"));
        Assert.Equal("Gina Grocer", ValueOf(back, "Form.ContactName"));
        Assert.Equal("grocer.example", ValueOf(back, "Form.NewClientDomain"));
        var filed = await anna.FollowAsync(await anna.SubmitAsync(back, null));
        Assert.Equal(HttpStatusCode.OK, filed.Status);
        var stored = await FindAsync(id);
        var reply = await anna.GetAsync($"/Compose/Run/{stored.TicketId}?replyTo={id}");
        Assert.Contains("gina@grocer.example", ValueOf(reply, "Form.To"), StringComparison.Ordinal);
        Assert.DoesNotContain(People.Ben, ValueOf(reply, "Form.To"), StringComparison.Ordinal);
        Assert.NotNull(reply.Document.QuerySelector("#to-note"));
        Assert.Contains("gina@grocer.example", (await anna.GetAsync("/Mail/Why/" + id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_FormOfAService_SuggestsForThePersonWhoAsks()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Web client", "webclient.example");
        var id = await ReceiveAsync(
            "From: Forms <noreply@formsaas.example>\r\nReply-To: Wanda Web <wanda@webclient.example>", "Website enquiry", "Name: Wanda");

        var form = await anna.GetAsync("/Filing/Note/" + id);

        Assert.Equal("wanda@webclient.example", form.Document.QuerySelector("#sender-choice option[selected]")!.GetAttribute("value"));
        Assert.Contains("Web client", form.Document.QuerySelector("#Form_ClientId")!.TextContent, StringComparison.Ordinal);
        var other = await anna.SubmitAsync(form, null, ("Form.Sender", "noreply@formsaas.example"));
        Assert.DoesNotContain("checked", other.Document.QuerySelector("#Form_ClientId-options")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(
            "wanda@webclient.example",
            (await anna.GetAsync("/Mail/Index/" + id)).Document.QuerySelector(".sm-mail-people")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"helen@brightwell.example\" <evil@spoof.example>", true)]
    [InlineData("Sam Stranger <sam@stranger.example>", false)]
    public async Task Index_NameThatCouldMislead_ShowsTheAddressToo(string from, bool expected)
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var id = await ReceiveAsync("From: " + from, "Shown " + expected, "x");

        var row = (await anna.GetAsync("/Inbox")).Document.QuerySelector($"[data-sm-row='{id}']")!;

        Assert.Equal(expected, row.QuerySelector("[data-sm-sender-address]") is not null);
        Assert.Equal(expected, row.TextContent.Contains("evil@spoof.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_TagsAndTypes_AreKeptAndWrongOnesNamedAtTheField()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var page = await admin.GetAsync("/MatchingSettings");
        Assert.Contains("[EXTERNAL]", page.Document.QuerySelector("#SubjectTags")!.TextContent, StringComparison.Ordinal);

        var wrong = await admin.SubmitAsync(page, null, ("SubjectTags", "[ACME]\r\nOffer"));
        Assert.Equal(["SubjectTags"], wrong.FieldsWithErrors);
        var type = page.Document.QuerySelectorAll("input[name=ExcludedTypeIds]")[^1].GetAttribute("value")!;
        await admin.FollowAsync(await admin.SubmitAsync(wrong, null, ("SubjectTags", "[ACME]"), ("ExcludedTypeIds", type)));

        var kept = await admin.GetAsync("/MatchingSettings");
        Assert.Equal("[ACME]", kept.Document.QuerySelector("#SubjectTags")!.TextContent.Trim());
        Assert.Equal(
            [type], kept.Document.QuerySelectorAll("input[name=ExcludedTypeIds][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task EveryRecipientField_AnyText_IsSentOrRefusedThere()
    {
        string[] pieces = ["a", "ken.", "yuki..t", ".", "@", "x.example", "a@b.example", "<", ">", "\"", "(", ")", ",", ";", ":", "\\", " ",
            "\r\n", "[", "]", "=?utf-8?Q?=41?=", "ä", "\u202E", "\uFFFD", "\"ken.\"@ezweb3.example", "Doe; John <john@x.example>"];
        var samples = Gen.ArrayOf(Gen.Elements(pieces))
            .Select(parts => string.Concat(parts))
            .Sample(25)
            .Append("\"ken.\"@")
            .Append("Ken <\"ken.\"@ezweb3.example>")
            .ToList();
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Any recipient");
        var composer = await anna.GetAsync($"/Compose/Run/{ticket}");
        var client = await anna.NewClientAsync("Any contact", "anycontact.example");

        foreach (var text in samples)
        {
            foreach (var field in new[] { "Form.To", "Form.Cc", "Form.Bcc" })
            {
                // Nothing is sent without a text, but errors about the recipients are still shown.
                var page = await anna.SubmitAsync(composer, null, (field, text), ("Form.Html", ""));
                Assert.True(page.Status == HttpStatusCode.OK, $"{field}: {text}: {page.Status}");
                Assert.NotEmpty(page.FieldsWithErrors);
                var wrong = Core.Sending.RecipientList.Parse(text).Wrong.Count > 0;
                Assert.True(!wrong || page.FieldsWithErrors.Contains(field), $"{field}: {text}");
            }

            var contact = await anna.FillAsync($"/Contacts/New/{client}", ("Form.Name", "Somebody"), ("Form.Email", text));
            Assert.True(contact.Status is HttpStatusCode.OK or HttpStatusCode.Found, $"contact: {text}: {contact.Status}");
        }
    }

    private static string ValueOf(Page page, string field) => page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "";

    private async Task<string> ReceiveAsync(string head, string subject, string body)
    {
        _server.Gmail.Deliver(People.Anna, Encoding.UTF8.GetBytes(
            $"{head}\r\nTo: {People.Anna}\r\nSubject: {subject}\r\nMessage-ID: <{Guid.NewGuid():N}@x.example>\r\n\r\n{body}\r\n"));
        await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, People.Anna));
        var agent = await _server.IdOfAsync("default", People.Anna);
        return await _server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(agent), new PageRequest(Size: 100))).Items.Single(message => message.Subject == subject).Id);
    }

    private Task<MailMessage> FindAsync(string id) =>
        _server.InTenantAsync("default", async services => (await services.GetRequiredService<IMessageStore>().FindAsync(id))!);
}
