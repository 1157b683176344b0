using System.Reflection;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>Locates the built programs and the documentation, starting from this test's own output: tests/X/bin/Release/net10.0.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Output = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);

    public static string Root { get; } = Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>Returns the program of a project, built in this test's own configuration.</summary>
    public static string Program(string project) =>
        Path.Combine(Root, "src", project, "bin", Output.Parent!.Name, Output.Name, project + ".dll");
}
