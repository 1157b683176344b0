using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>Adds a label to an email, like its owner in Gmail.</summary>
internal static class LabelForms
{
    /// <summary>Renders the form on an email's page.</summary>
    public static Markup Show(string path) => Markup.Of(
        $"""
        <form method="post" action="{path}/labels" class="buttons"><input name="name" aria-label="Label" placeholder="Label" required maxlength="200">
        <button class="button quiet" type="submit">Put label on it</button></form>
        """);

    /// <summary>Returns the name of a message's label.</summary>
    public static string NameOf(IReadOnlyList<UserLabel> labels, string id) => labels.FirstOrDefault(label => label.Id == id)?.Name ?? id;

    public static async Task<IResult> Add(HttpRequest request, GmailSandboxState state, string address, string id)
    {
        var name = (await request.ReadFormAsync(request.HttpContext.RequestAborted))["name"].ToString().Trim();
        if (name.Length == 0)
        {
            return Layout.Problem("Enter the label's name.");
        }

        return state.ChangeLabels(address, id, [state.AddLabel(address, name).Id])
            ? Results.Redirect($"/mailbox/{Uri.EscapeDataString(address)}/{id}")
            : Layout.Problem("There is no such mail.", StatusCodes.Status404NotFound);
    }
}
