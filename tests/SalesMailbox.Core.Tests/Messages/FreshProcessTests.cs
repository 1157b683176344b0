using System.Diagnostics;
using System.Text;

namespace SalesMailbox.Core.Tests.Messages;

/// <summary>
/// MimeKit reads the list of character sets once for the process. In this process a test has already registered them, so these tests start
/// a new one.
/// </summary>
public sealed class FreshProcessTests
{
    private const string Mark = "=?ISO-2022-JP?B?GyRCOCtAURsoQg==?=";

    [Theory]
    [InlineData("iso-2022-jp", "GyRCOCtAUSRiJGobKEI=", "見積もり")]
    [InlineData("euc-kr", "sN/A+w==", "견적")]
    [InlineData("windows-1251", "z/Do4uXy", "Привет")]
    public async Task ParseAsync_FirstThingInAProcess_DecodesTheCharset(string charset, string body, string expected)
    {
        var raw = $"From: {Mark} <a@b.example>\r\nSubject: {Mark}\r\n"
            + $"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n";

        var lines = await RunAsync(Convert.ToBase64String(Encoding.ASCII.GetBytes(raw)));

        Assert.Equal(["unknown", "見積", "見積", expected], lines);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string raw)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SalesMailbox.ImportProcess.dll");
        var start = new ProcessStartInfo("dotnet", [program, "parse", raw])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
