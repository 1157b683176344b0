using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// The Try matching tab: what another matching type would have done (X10). It changes nothing, so it uses GET and can be linked. Email in
/// another agent's inbox is named only to users who may view that inbox, and this access is recorded.
/// </summary>
[Authorize(Policies.ManageConnections)]
public class TryMatchingController(
    IConnectionStore connections, MatchingDryRun dryRun, IMessageStore messages, MailAccess access, MailReaders readers)
    : SalesMailboxController
{
    private const int DefaultDays = 30;

    /// <param name="id">The connection.</param>
    /// <param name="other">The matching type to try; null to show only the form.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id, MatchingType? other, int days = DefaultDays)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        var run = ModelState.IsValid && other is { } chosen && Enum.IsDefined(chosen);
        var report = run ? await dryRun.RunAsync(id, other!.Value, days, cancellationToken: Aborted) : null;
        var suggested = connection.MatchingType == MatchingType.EmailDomain
            ? MatchingType.EmailAddressAndSubject
            : MatchingType.EmailDomain;
        return View(new TryMatchingPage(
            new ConnectionTabs(id, connection.Name, "TryMatching"),
            other ?? suggested,
            Math.Clamp(days, 1, MatchingDryRun.MaxDays),
            report,
            await ReadableAsync(report)));
    }

    private async Task<IReadOnlySet<string>> ReadableAsync(DryRunReport? report)
    {
        var reader = await readers.OfAsync(User, await CurrentAgentAsync());
        var readable = new HashSet<string>();
        foreach (var ids in (report?.Rows ?? []).Select(row => row.MessageId).Chunk(500))
        {
            readable.UnionWith(await access.ListedAsync(reader, await messages.FindManyAsync(ids, Aborted), Aborted));
        }

        return readable;
    }
}
