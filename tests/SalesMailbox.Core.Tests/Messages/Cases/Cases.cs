namespace SalesMailbox.Core.Tests.Messages.Cases;

/// <summary>The messages in this folder.</summary>
public static class Cases
{
    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Folder, "*.eml")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Messages", "Cases");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".eml"));
}
