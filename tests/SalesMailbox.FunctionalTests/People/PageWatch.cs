using System.Collections.Concurrent;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>
/// Watches a page from the start: console errors (including CSP violations), failed requests, error responses, and dialogs.
/// </summary>
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
            // Console output about a refused response is covered by its status below. htmx logs requests that were replaced by newer ones.
            if (message.Type is "error" or "warning" && !Harmless.Any(begin => message.Text.StartsWith(begin, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"console: {message.Text} ({page.Url})");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error} ({page.Url})");
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page aborts its pending requests.
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

    /// <summary>Allows responses with this status, which the test expects; 0 for none.</summary>
    /// <param name="path">Only for addresses that contain this text.</param>
    public void Allow(int status, string path = "")
    {
        _allowedPath = path;
        Volatile.Write(ref _allowedStatus, status);
    }

    public void AssertQuiet() => Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
}
