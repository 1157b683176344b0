using System.Reflection;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class MatchExplanationTests
{
    [Fact]
    public async Task Sentences_OfEveryValueAndCode_Exist()
    {
        await using var world = await World.CreateAsync();
        var explanation = world.Get<MatchExplanation>();
        var codes = typeof(TraceNotes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(Enum.GetValues<MatchReason>(), reason => Assert.NotEmpty(explanation.Reason(reason)));
        Assert.All(Enum.GetValues<MatchRule>(), rule => Assert.NotEmpty(explanation.Rule(rule)));
        Assert.All(Enum.GetValues<MatchVerdict>(), verdict => Assert.NotEmpty(explanation.Verdict(verdict)));
        Assert.All(Enum.GetValues<RuleOutcome>(), outcome => Assert.NotEmpty(explanation.Outcome(outcome)));
        Assert.All(codes, code => Assert.NotEmpty(explanation.Note(code, ["value"]) ?? ""));
    }

    [Fact]
    public async Task Explain_SubjectDiffers_ShowsBothSubjects()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");

        var lines = world.Get<MatchExplanation>().Explain(await world.DecideAsync(world.Mail("clara@brightwell.example", "Wind wheel")));

        var rule = lines.Rules.Single(line => line.Trace.Rule == MatchRule.AddressAndSubject);
        Assert.Contains(rule.Compared, line => line.Contains("differs", StringComparison.Ordinal));
        Assert.Contains("clara@brightwell.example", rule.Sentence, StringComparison.Ordinal);
    }
}
