using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Reduces the trace of a request to its page and its result. Paths, queries and addresses are removed, because they contain search words,
/// sign-in codes, password links and the origin of a visitor.
/// </summary>
internal sealed class RequestTagFilter : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["http.request.method", "http.route", "http.response.status_code", "error.type", "url.scheme", "network.protocol.version"],
        StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != "Microsoft.AspNetCore")
        {
            return;
        }

        foreach (var tag in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
        {
            data.SetTag(tag.Key, null);
        }
    }
}
