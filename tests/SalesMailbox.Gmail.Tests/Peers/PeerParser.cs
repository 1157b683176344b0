using System.Text.Json;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>The npm package mailparser: a MIME parser that shares no line with ours.</summary>
internal static class PeerParser
{
    public static async Task<IReadOnlyList<PeerParsed>> ParseAsync(params IEnumerable<string> files)
    {
        using var node = PeerEmulator.StartNode("parse.mjs", files);
        var answer = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<List<PeerParsed>>(answer, JsonSerializerOptions.Web)!;
    }
}

internal sealed record PeerParsed(string File, string Subject, IReadOnlyList<PeerAttachment> Attachments);

/// <param name="FileName">Empty where the part has none.</param>
/// <param name="Sha256">Of the decoded content, lower-case hexadecimal.</param>
internal sealed record PeerAttachment(string FileName, string ContentType, string Sha256);
