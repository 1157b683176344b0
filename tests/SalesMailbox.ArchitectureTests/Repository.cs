namespace SalesMailbox.ArchitectureTests;

/// <summary>The checkout in which the tests run.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git", "App_Data", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Returns the source files below the root or one of its folders.</summary>
    public static IEnumerable<string> Files(string pattern, string folder = "") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(Skipped.Contains));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesMailbox.slnf")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests must run inside the repository: SalesMailbox.slnf was not found above them.");
    }
}
