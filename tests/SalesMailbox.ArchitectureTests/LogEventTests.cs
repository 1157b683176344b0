using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Each log message has an event id in the range of its area, which docs/operations.md ("Log events") describes. The test reads the
/// sources, because not all assemblies are built here.
/// </summary>
public sealed partial class LogEventTests
{
    /// <summary>The placeholders that a log message can have: ids, codes, names that we give, counts and times.</summary>
    private static readonly HashSet<string> Placeholders =
    [
        "Tenant", "Connection", "Mailbox", "ProviderId", "MessageId", "OutboxId", "TicketId", "SubjectId", "Agent", "Reader", "Owner",
        "User", "Item",
        "From", "To", "Target", "Error", "Code", "Reason", "Verdict", "Source", "Type", "Observer", "Task", "Work", "CursorAt", "Since",
        "Accounted", "All", "AtService", "Cap", "Count", "Emails", "Examined", "Folded", "Left", "Mailboxes", "Merged", "Removed",
        "Restored", "Seconds",
        "SetAside", "Starts", "Tickets",
    ];

    private static readonly Dictionary<string, string> Sources =
        Repository.Files("*.cs", "src").ToDictionary(file => file, File.ReadAllText);

    private static readonly List<LogEvent> Events =
    [
        .. Sources.SelectMany(source => Event().Matches(source.Value).Select(match => new LogEvent(
            Path.GetFileNameWithoutExtension(source.Key), Number(match.Groups["id"].Value), match.Groups["name"].Value,
            match.Groups["level"].Value,
            string.Concat(Literal().Matches(match.Groups["message"].Value).Select(literal => literal.Groups[1].Value))))),
    ];

    private static readonly string Documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    [Fact]
    public void Events_OfAllSources_AreRead()
    {
        Assert.True(Events.Count > 60);
        Assert.Equal(Sources.Sum(source => Attribute().Count(source.Value)), Events.Count);
    }

    [Fact]
    public void IdsAndNames_OfAllAreas_AreUnique()
    {
        Assert.Equal([], Events.GroupBy(log => log.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal([], Events.GroupBy(log => log.Name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Ids_OfEachArea_AreInItsRange()
    {
        var ranges = RangeRow().Matches(Documentation).ToDictionary(
            row => row.Groups["class"].Value, row => (First: Number(row.Groups["first"].Value), Last: Number(row.Groups["last"].Value)));

        Assert.Equal(Events.Select(log => log.Area).Distinct().Order(), ranges.Keys.Order());
        Assert.Equal([], Events.Where(log => log.Id < ranges[log.Area].First || log.Id > ranges[log.Area].Last));
        var sorted = ranges.Values.OrderBy(range => range.First).ToList();
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
    }

    [Fact]
    public void Events_All_AreInTheDocumentation()
    {
        var rows = EventRow().Matches(Documentation)
            .Select(row => $"{row.Groups["id"].Value} {row.Groups["name"].Value} {row.Groups["level"].Value}");

        Assert.Equal(Events.OrderBy(log => log.Id).Select(log => $"{log.Id} {log.Name} {log.Level}"), rows);
    }

    [Fact]
    public void Messages_All_HoldNothingButIdsCodesAndCounts()
    {
        var strange = Events.SelectMany(
            log => Placeholder().Matches(log.Message).Select(match => (log.Name, Placeholder: match.Groups[1].Value)))
            .Where(use => !Placeholders.Contains(use.Placeholder));

        Assert.Equal([], strange);
    }

    [Fact]
    public void Messages_All_AreSentences() =>
        Assert.Equal([], Events.Where(log => log.Message[^1] is not ('.' or '}')).Select(log => log.Message));

    [Fact]
    public void LogCalls_InSources_HaveAnEventId()
    {
        var files = Sources.Concat(Repository.Files("*.cshtml", "src").Select(file => KeyValuePair.Create(file, File.ReadAllText(file))));

        Assert.Equal(
            [], files.Where(file => LogCall().IsMatch(file.Value)).Select(file => Path.GetRelativePath(Repository.Root, file.Key)));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private sealed record LogEvent(string Area, int Id, string Name, string Level, string Message);

    [GeneratedRegex("""
        \[LoggerMessage\(\s*(?<id>\d+),\s*LogLevel\.(?<level>\w+),\s*(?<message>(?:"(?:[^"\\]|\\.)*"[\s+]*)+)\)\]\s*public\ static\ partial\ void\ (?<name>\w+)\(
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Event();

    [GeneratedRegex(@"\[LoggerMessage\b")]
    private static partial Regex Attribute();

    [GeneratedRegex(""" "((?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| (?<first>\d{4})-(?<last>\d{4}) \| `(?<class>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex RangeRow();

    [GeneratedRegex(@"^\| (?<id>\d{4}) \| (?<name>\w+) \| (?<level>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)?\(")]
    private static partial Regex LogCall();
}
