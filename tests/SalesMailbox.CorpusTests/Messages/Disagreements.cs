namespace SalesMailbox.CorpusTests.Messages;

/// <summary>Reads disagreements.txt: a line "= reason", then the messages that it explains, each as "message | parser | field".</summary>
internal static class Disagreements
{
    public static HashSet<string> Read()
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var reason = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "disagreements.txt"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith('='))
            {
                reason = line[1..].Trim();
                continue;
            }

            Assert.True(reason.Length > 0, $"No reason stands above {line}.");
            Assert.True(listed.Add(line), $"{line} is listed twice.");
        }

        return listed;
    }
}
