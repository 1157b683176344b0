using BenchmarkDotNet.Attributes;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Benchmarks;

/// <summary>Measures parsing a raw message at import, and making it safe to show when it is opened.</summary>
[MemoryDiagnoser]
public class MailBenchmarks
{
    private byte[] _raw = [];

    [Params("text", "newsletter", "attachment")]
    public string Mail { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _raw = Mail switch
    {
        "text" => SampleMail.Text(1, "agent@acme.example"),
        "newsletter" => SampleMail.Newsletter(),
        _ => SampleMail.WithAttachment(),
    };

    [Benchmark]
    public Task<ParsedMessage> Parse() => MessageParser.ParseAsync(new MemoryStream(_raw));

    [Benchmark]
    public Task<RenderedMail> Render() => MailHtmlRenderer.RenderAsync(new MemoryStream(_raw), new MailRenderOptions());
}
