using SalesMailbox.FunctionalTests;
using SalesMailbox.SecurityTests.Forms;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Chromium;

/// <summary>If a session ends while a person writes, no text is lost.</summary>
public sealed class KeptTextTests(SalesOffice office, BrowserFixture fixture) : IClassFixture<SalesOffice>, IClassFixture<BrowserFixture>
{
    private const string Written = "Half an hour of work";

    private readonly string _address = office.Server.Address;

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_ComesBackWithItsText()
    {
        var page = await EnterAsync("/Tickets/New");
        await page.GetByLabel("Summary").FillAsync(Written);
        await EndSessionAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your session has ended. Sign in to continue. Your text is kept.")).ToBeVisibleAsync();
        await SignInAsync(page);

        await Assertions.Expect(page.GetByText("Your text was not saved, so it was restored")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Summary")).ToHaveValueAsync(Written);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Written);
        await page.GotoAsync(_address + "/Tickets/New");
        await Assertions.Expect(page.GetByLabel("Summary")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Composer_SentAfterTheSessionEnded_ComesBackWithTextAndNamesOfFiles()
    {
        using var anna = await office.Server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Kept in the composer");
        var page = await EnterAsync("/Compose/Run/" + ticket);
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("clara@brightwell.example");
        await page.Locator("trix-editor").ClickAsync();
        await page.Keyboard.TypeAsync(Written);
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "offer.txt", MimeType = "text/plain", Buffer = "offer"u8.ToArray() });
        await EndSessionAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await SignInAsync(page);

        await Assertions.Expect(page.GetByText("Attach these files again: offer.txt")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("trix-editor")).ToContainTextAsync(Written);
        await Assertions.Expect(page.GetByLabel("To", new() { Exact = true })).ToHaveValueAsync("clara@brightwell.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The email is being sent.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Form_WhoseTokenIsOfAnotherSession_ComesBackWithItsText()
    {
        var page = await EnterAsync("/Clients/New");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Written);
        await page.EvaluateAsync(
            "document.querySelectorAll('input[name=__RequestVerificationToken]').forEach(field => { field.value = 'CfDJ8-old'; })");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This form was open for too long" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the form" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(Written);
    }

    [Fact]
    public async Task Form_Refused_IsShownWithItsOwnTextOnce()
    {
        var page = await EnterAsync("/Contacts/New/" + await ClientAsync());
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Written);
        await page.GetByLabel("Email address").FillAsync("nobody@");
        await page.Locator("main form").EvaluateAsync("form => { form.noValidate = true; }");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page.Locator(".field-validation-error")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("Your text was not saved, so it was restored")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Composer_WithoutScripts_IsSentAfterASignInOnAnotherTab()
    {
        using var anna = await office.Server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Without scripts");
        var page = await EnterAsync("/Compose/Run/" + ticket, scripts: false);
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("clara@brightwell.example");
        await page.Locator("#Form_Text").FillAsync(Written);
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "offer.txt", MimeType = "text/plain", Buffer = "offer"u8.ToArray() });
        await EndSessionAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await page.GetByLabel("Choose these files again: offer.txt").SetInputFilesAsync(
            new FilePayload { Name = "offer.txt", MimeType = "text/plain", Buffer = "offer"u8.ToArray() });
        var tab = await page.Context.RunAndWaitForPageAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Sign in on another tab" }).ClickAsync());
        await SignInAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the form again" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The email is being sent.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("offer.txt")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Text_OfOnePerson_IsNotShownToAnother()
    {
        var page = await EnterAsync("/Tickets/New");
        await page.GetByLabel("Summary").FillAsync(Written);
        await EndSessionAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await SignInAsync(page, People.Ben);

        await Assertions.Expect(page.GetByLabel("Summary")).ToHaveValueAsync("");
    }

    private async Task<string> ClientAsync()
    {
        using var anna = await office.Server.Visitor().SignInAsync(People.Anna);
        return await anna.NewClientAsync("Client " + Guid.NewGuid().ToString("N"), "");
    }

    private async Task<IPage> EnterAsync(string path, bool scripts = true)
    {
        var page = await fixture.Browser.NewPersonAsync(scripts);
        await page.GotoAsync(_address + path);
        await SignInAsync(page);
        return page;
    }

    private static async Task SignInAsync(IPage page, string person = People.Anna)
    {
        await page.GetByLabel("Email address").FillAsync(person);
        await page.GetByLabel("Password").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/Account/SignIn", StringComparison.Ordinal));
    }

    private static Task EndSessionAsync(IPage page) => page.Context.ClearCookiesAsync(new() { NameRegex = new("^SalesMailbox\\.") });
}
