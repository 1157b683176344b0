using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Keeps of a request's trace what says which page was asked for and how that ended. Paths, queries and addresses are left out: they hold search words, the
/// codes of sign-ins, links to choose a password, and where a visitor comes from.
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
