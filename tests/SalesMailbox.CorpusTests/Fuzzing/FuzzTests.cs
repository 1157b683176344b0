using System.Collections.Concurrent;
using System.Globalization;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.CorpusTests.Messages;

namespace SalesMailbox.CorpusTests.Fuzzing;

/// <summary>
/// Parses and renders damaged messages: without exceptions, in at most two seconds of processor time, and with limited memory. The
/// environment variables SALESMAILBOX_FUZZ_INPUTS (20000) and SALESMAILBOX_FUZZ_SEED (1) change its length and its input. A message that
/// fails is kept in artifacts/fuzz.
/// </summary>
public sealed class FuzzTests
{
    private const int MaxMessage = 64 * 1024;
    private const long MaxAllocated = 256 * 1024 * 1024;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task ReadAndRender_DamagedMessages_NeverThrowsNorTakesTooMuch()
    {
        var (inputs, first) = (Number("SALESMAILBOX_FUZZ_INPUTS", 20_000), Number("SALESMAILBOX_FUZZ_SEED", 1));
        var mutator = new Mutator(
            [.. (await Corpus.MessagesAsync()).Select(message => message.Raw).Where(raw => raw.Length is > 0 and <= MaxMessage)]);
        var failures = new ConcurrentBag<string>();
        var next = first - 1;
        var workers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount)).Select(_ => new Thread(Work, 1024 * 1024)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(20)));
        Assert.True(next >= first + inputs - 1);

        void Work()
        {
            while (Interlocked.Increment(ref next) is var seed && seed < first + inputs && failures.Count < 20)
            {
                var raw = mutator.Make(seed);
                if (Problem(raw) is { } problem)
                {
                    failures.Add($"seed {seed}: {problem} ({Keep(seed, raw)})");
                }
            }
        }
    }

    private static string? Problem(byte[] raw)
    {
        var (time, memory) = (ThreadClock.Now, GC.GetAllocatedBytesForCurrentThread());
        try
        {
            Use(raw);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return thrown.ToString();
        }

        var (took, allocated) = (ThreadClock.Now - time, GC.GetAllocatedBytesForCurrentThread() - memory);
        return took > MaxTime ? $"took {took}" : allocated > MaxAllocated ? $"allocated {allocated} bytes" : null;
    }

    /// <summary>Does everything that the product does with a message. Nothing here waits, because the bytes are in memory.</summary>
    private static void Use(byte[] raw)
    {
        var parsed = MessageParser.ParseAsync(new MemoryStream(raw)).GetAwaiter().GetResult();
        HeaderReader.ReadAsync(new MemoryStream(raw)).GetAwaiter().GetResult();
        MailHtmlRenderer.RenderAsync(new MemoryStream(raw), new MailRenderOptions { InlinePicture = index => $"/picture/{index}" })
            .GetAwaiter()
            .GetResult();
        foreach (var attachment in parsed.Attachments.Take(3))
        {
            using var content = new MemoryStream();
            var found = AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, content).GetAwaiter().GetResult();
            if (!found || content.Length != attachment.Size)
            {
                throw new InvalidOperationException($"Attachment {attachment.Index} has {content.Length} bytes, not {attachment.Size}.");
            }
        }
    }

    private static string Keep(int seed, byte[] raw)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Corpus.Folder, "..", "fuzz"));
        var file = Path.Combine(folder.FullName, $"{seed}.eml");
        File.WriteAllBytes(file, raw);
        return file;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
