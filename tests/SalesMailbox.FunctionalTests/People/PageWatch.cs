using System.Collections.Concurrent;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>Listens to a page from its first moment: errors on the console (CSP violations are among them), failed requests, error answers, dialogs.</summary>
internal sealed class PageWatch
{
    private static readonly string[] Harmless = ["Failed to load resource", "htmx:sendAbort", "htmx:afterRequest"];
    private readonly ConcurrentQueue<string> _complaints = new();
    private int _allowedStatus;
    private volatile string _allowedPath = "";

    public PageWatch(IPage page)
    {
        page.Console += (_, message) =>
        {
            // What a refused answer itself prints is judged by its status below. htmx tells the console of requests that a newer one took the place of.
            if (message.Type is "error" or "warning" && !Harmless.Any(begin => message.Text.StartsWith(begin, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"console: {message.Text} ({page.Url})");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error} ({page.Url})");
        page.RequestFailed += (_, request) =>
        {
            // A page that is left breaks off what it was still asking for.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _complaints.Enqueue($"failed request: {request.Url} {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400
                && (response.Status != Volatile.Read(ref _allowedStatus) || !response.Url.Contains(_allowedPath, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"answer {response.Status}: {response.Url}");
            }
        };
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    /// <summary>From here on an answer with this status is what the test is after; 0 for none.</summary>
    /// <param name="path">Only of addresses with this in them.</param>
    public void Allow(int status, string path = "")
    {
        _allowedPath = path;
        Volatile.Write(ref _allowedStatus, status);
    }

    public void AssertQuiet() => Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
}
