namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>The call that a request makes, in Google's terms.</summary>
/// <param name="Units">The quota units for Cloud projects created since 1 May 2026.</param>
/// <param name="IsGmail">Whether it is a call of the Gmail API, as opposed to OAuth.</param>
internal sealed record ApiCall(string Name, int Units, bool Changes, bool IsGmail)
{
    private const string Upload = "/upload";
    private const string Users = "/gmail/v1/users/";

    /// <summary>Returns null for a request that isn't a Google call: a page or the control API.</summary>
    /// <remarks>https://developers.google.com/workspace/gmail/api/reference/quota</remarks>
    public static ApiCall? Identify(string method, string path)
    {
        var oauth = path switch
        {
            "/token" => "token",
            "/revoke" => "revoke",
            "/oauth2/v2/userinfo" => "userinfo",
            "/o/oauth2/v2/auth" => "authorize",
            _ => null,
        };
        if (oauth is not null)
        {
            return new ApiCall(oauth, 0, false, false);
        }

        var route = path.StartsWith(Upload + "/", StringComparison.Ordinal) ? path[Upload.Length..] : path;
        if (!route.StartsWith("/gmail/", StringComparison.Ordinal))
        {
            return null;
        }

        var isRead = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        var rest = route.StartsWith(Users, StringComparison.Ordinal) ? route[Users.Length..].TrimEnd('/').Split('/')[1..] : [];
        var (name, units) = isRead ? Reading(rest) : Writing(method, rest);
        return new ApiCall(name ?? $"{method} {route}", units, !isRead, true);
    }

    private static (string? Name, int Units) Reading(string[] rest) => rest switch
    {
        ["profile"] => ("getProfile", 1),
        ["messages"] => ("messages.list", 5),
        ["messages", _] => ("messages.get", 20),
        ["messages", _, "attachments", _] => ("attachments.get", 20),
        ["history"] => ("history.list", 2),
        ["threads"] => ("threads.list", 10),
        ["threads", _] => ("threads.get", 40),
        ["labels"] => ("labels.list", 1),
        ["labels", _] => ("labels.get", 1),
        ["settings", "sendAs"] => ("settings.sendAs.list", 1),
        _ => (null, 5),
    };

    private static (string? Name, int Units) Writing(string method, string[] rest) => rest switch
    {
        ["messages", "send"] => ("messages.send", 100),
        ["messages", "import"] => ("messages.import", 25),
        ["messages", "batchModify"] => ("messages.batchModify", 50),
        ["messages", "batchDelete"] => ("messages.batchDelete", 50),
        ["messages"] => ("messages.insert", 25),
        ["messages", _] when HttpMethods.IsDelete(method) => ("messages.delete", 10),
        ["messages", _, "modify"] => ("messages.modify", 5),
        ["messages", _, "trash"] => ("messages.trash", 5),
        ["messages", _, "untrash"] => ("messages.untrash", 5),
        ["threads", _, "modify"] => ("threads.modify", 10),
        ["labels"] => ("labels.create", 5),
        ["watch"] => ("watch", 100),
        ["stop"] => ("stop", 50),
        _ => (null, 5),
    };
}
