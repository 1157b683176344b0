using System.Diagnostics;
using System.Text.Json;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>The npm packages mailparser and postal-mime: two MIME parsers that share no code with ours.</summary>
internal static class PeerParsers
{
    public static async Task<IReadOnlyList<PeerLine>> ParseAsync(IReadOnlyList<CorpusMessage> messages, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("corpus");
        try
        {
            var files = new List<string>();
            foreach (var message in messages)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.eml"));
                await File.WriteAllBytesAsync(files[^1], message.Raw, cancellationToken);
            }

            var list = Path.Combine(folder.FullName, "list");
            await File.WriteAllLinesAsync(list, files, cancellationToken);
            using var node = Process.Start(new ProcessStartInfo("node", ["corpus.mjs", list])
            {
                WorkingDirectory = Corpus.Find("tests/peers/node_modules") + "/..",
                RedirectStandardOutput = true,
            })!;
            var lines = await node.StandardOutput.ReadToEndAsync(cancellationToken);
            await node.WaitForExitAsync(cancellationToken);
            return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<PeerLine>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

internal sealed record PeerLine(string File, PeerMessage Mailparser, PeerMessage Postal);

/// <summary>A message as a parser read it. The contents of attachments are SHA-256 hashes in lower-case hexadecimal.</summary>
internal sealed record PeerMessage(
    string? Error,
    string? Subject,
    string? FromName,
    string? FromAddress,
    DateTimeOffset? Date,
    string? Text,
    bool HasHtml,
    IReadOnlyList<PeerFile>? Attachments)
{
    public static async Task<PeerMessage> OfOursAsync(byte[] raw, CancellationToken cancellationToken)
    {
        var parsed = await MessageParser.ParseAsync(new MemoryStream(raw), cancellationToken);
        var files = new List<PeerFile>();
        foreach (var attachment in parsed.Attachments)
        {
            using var content = new MemoryStream();
            await AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, content, cancellationToken);
            files.Add(new(attachment.FileName, attachment.ContentType, Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(content.ToArray()))));
        }

        return new(null, parsed.Subject, parsed.FromName, parsed.From?.Address, parsed.Date, parsed.BodyText, parsed.HasHtml, files);
    }
}

internal sealed record PeerFile(string Name, string Type, string Sha256);
