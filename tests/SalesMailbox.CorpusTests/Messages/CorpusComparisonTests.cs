using System.Text;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>
/// Compares how at least 1,000 messages from other sources are read with mailparser and postal-mime: subject, sender, date, text, and the
/// attachments' names and bytes. For each disagreement, disagreements.txt says which parser is right and why. A difference that isn't
/// listed fails the test, and so does a listed one that doesn't occur.
/// </summary>
public sealed class CorpusComparisonTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Corpus_HasAtLeastAThousandMessages() => Assert.InRange((await Corpus.MessagesAsync()).Count, 1_000, 10_000);

    [Fact]
    public async Task Parse_Corpus_AgreesWithTheOtherParsersWhereTheyAreRight()
    {
        var messages = await Corpus.MessagesAsync();
        var theirs = await PeerParsers.ParseAsync(messages, Stop);
        Assert.Equal(messages.Count, theirs.Count);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (message, line) in messages.Zip(theirs))
        {
            var ours = await PeerMessage.OfOursAsync(message.Raw, Stop);
            foreach (var (peer, their) in new[] { ("mailparser", line.Mailparser), ("postal-mime", line.Postal) })
            {
                foreach (var (field, our, other) in Comparison.Of(ours, their))
                {
                    found[$"{message.Name} | {peer} | {field}"] = $"ours '{Cut(our)}', theirs '{Cut(other)}'";
                }
            }
        }

        var listed = Disagreements.Read();
        var unlisted = found.Where(pair => !listed.Contains(pair.Key)).Select(pair => $"{pair.Key}\n    {pair.Value}").ToList();
        var gone = listed.Where(key => !found.ContainsKey(key)).ToList();
        if (Environment.GetEnvironmentVariable("SALESMAILBOX_TEST_CORPUS_REPORT") is { Length: > 0 } report)
        {
            await File.WriteAllTextAsync(report, string.Join('\n', found.Select(pair => $"{pair.Key}\n    {pair.Value}")), Stop);
        }

        Assert.True(unlisted.Count + gone.Count == 0, new StringBuilder("Not listed:\n").AppendJoin('\n', unlisted.Take(200))
            .Append("\nListed, but they agree:\n")
            .AppendJoin('\n', gone.Take(200))
            .ToString());
    }

    private static string Cut(string text) => text.Length <= 160 ? text : text[..160] + "…";
}
