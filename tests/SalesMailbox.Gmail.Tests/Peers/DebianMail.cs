namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>The emails of Debian's package libpython3.11-testsuite: real and unusual ones from other authors.</summary>
internal static class DebianMail
{
    private const string Folder = "/usr/lib/python3.11/test/test_email/data";

    public static string[] Files => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)]
        : throw new InvalidOperationException("Debian's package libpython3.11-testsuite is not installed: run ./test.sh.");
}
