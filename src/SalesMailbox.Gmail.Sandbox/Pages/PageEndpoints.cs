namespace SalesMailbox.Gmail.Sandbox.Pages;

internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", HomePage.Show);
        app.MapPost("/accounts", HomeForms.AddAccount);
        app.MapPost("/clients", HomeForms.AddClient);
        app.MapGet("/compose", ComposePage.Show);
        app.MapPost("/compose", ComposePage.Send);
        app.MapGet("/mailbox/{address}", MailboxPage.Show);
        app.MapGet("/mailbox/{address}/{id}", MessagePage.Show);
        app.MapPost("/mailbox/{address}/{id}/labels", LabelForms.Add);
        app.MapGet("/mailbox/{address}/{id}/html", MessagePage.Html);
        app.MapGet("/mailbox/{address}/{id}/raw", MessagePage.Raw);
        app.MapGet("/mailbox/{address}/{id}/attachment/{index:int}", MessagePage.Attachment);
        app.MapGet(
            "/sandbox.css",
            () => Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream("sandbox.css")!, "text/css; charset=utf-8"));
    }
}
