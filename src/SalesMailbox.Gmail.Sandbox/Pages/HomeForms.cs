namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The two forms of the overview.</summary>
internal static class HomeForms
{
    public static async Task<IResult> AddAccount(HttpRequest request, GmailSandboxState state)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        try
        {
            state.AddAccount(form["address"].ToString(), form["displayName"]);
            return Results.Redirect("/");
        }
        catch (ArgumentException invalid)
        {
            return Layout.Problem(invalid.Message);
        }
    }

    public static async Task<IResult> AddClient(HttpRequest request, GmailSandboxState state)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var uris = form["redirectUris"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        state.RegisterClient(form["clientId"].ToString().Trim(), form["clientSecret"].ToString().Trim(), uris);
        return Results.Redirect("/");
    }
}
