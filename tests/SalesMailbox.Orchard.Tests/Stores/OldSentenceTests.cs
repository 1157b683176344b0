using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Orchard.Tests.Sqlite;
using YesSql;

namespace SalesMailbox.Orchard.Tests.Stores;

/// <summary>Documents of earlier versions contain sentences instead of coded texts. They are read word for word.</summary>
[Collection(SqliteSite.Name)]
public sealed class OldSentenceTests(SqliteSite site)
{
    private static readonly CodedText Old = SharedTexts.Stored.With("It was \"so\".");

    [Fact]
    public async Task Deserialize_DocumentOfAnEarlierVersion_KeepsItsSentence()
    {
        await using var harness = await ((ITestSite)site).CreateAsync();
        await using var scope = harness.Open();
        var serializer = scope.Services.GetRequiredService<IStore>().Configuration.ContentSerializer;

        Assert.Equal(Old, Read<NoticeDocument>("""{"Value":{"Id":"n","Text":"It was \"so\"."}}""").Value.Text);
        Assert.Equal(Old, Read<OutgoingMailDocument>("""{"Value":{"Id":"m","Reason":"It was \"so\"."}}""").Value.Reason);
        Assert.Equal(Old, Read<ImportRunDocument>("""{"Value":{"Id":"r","Error":"It was \"so\"."}}""").Value.Error);
        Assert.Null(Read<ImportRunDocument>("""{"Value":{"Id":"r","Error":null}}""").Value.Error);
        var entry = Read<TimelineEntryDocument>("""{"Value":{"Id":"e","Kind":"Changed","Text":"It was \"so\"."}}""").Value;
        Assert.Equal(("It was \"so\".", (CodedText?)null), (entry.Text, entry.What));

        T Read<T>(string json) => (T)serializer.Deserialize(json, typeof(T));
    }

    [Fact]
    public async Task Serialize_CodedText_ReadsBackTheSame()
    {
        await using var harness = await ((ITestSite)site).CreateAsync();
        await using var scope = harness.Open();
        var serializer = scope.Services.GetRequiredService<IStore>().Configuration.ContentSerializer;
        var coded = new CodedText("test.code", ["a", 1, new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), Old]);

        var read = (NoticeDocument)serializer.Deserialize(
            serializer.Serialize(new NoticeDocument { Value = new Notice { Text = coded } }), typeof(NoticeDocument));

        Assert.Equal(coded, read.Value.Text);
    }
}
