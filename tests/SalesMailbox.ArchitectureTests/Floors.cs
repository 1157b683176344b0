using System.Reflection;
using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// The floors of one project (docs/architecture.md): a folder uses only folders of lower floors. The root of the project registers the
/// services of all folders and is used by none of them.
/// </summary>
/// <param name="Project">The project, which is also its root namespace.</param>
/// <param name="Levels">The folders, from the lowest floor up.</param>
/// <param name="Sideways">Allowed dependencies between folders of one floor, each with its reason. They must not be circular.</param>
internal sealed record Floors(string Project, string[][] Levels, IReadOnlyDictionary<(string From, string To), string> Sideways)
{
    private static readonly string[] NoFolders = ["bin", "obj", "Areas"];

    /// <summary>The folders that contain source code.</summary>
    public IEnumerable<string> Folders() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src", Project))
            .Concat(Directory.Exists(AreaOf(Project)) ? Directory.GetDirectories(AreaOf(Project)) : [])
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder)).Except(NoFolders);

    /// <summary>Returns each forbidden dependency in the compiled code, with the types.</summary>
    public IEnumerable<string> ArrowsInCode(Assembly assembly) => TypeUses.Of(assembly)
        .Where(use => FolderOf(use.From) is { } from && FolderOf(use.To) is { } to && !IsAllowed(from, to))
        .Select(use => $"{FolderOf(use.From)} -> {FolderOf(use.To)}: {use.From.FullName} uses {use.To.FullName}");

    /// <summary>Returns each forbidden dependency in the sources, from using directives and references in comments.</summary>
    public IEnumerable<string> ArrowsInSources() =>
        from file in SourceFiles()
        let text = File.ReadAllText(file)
        let name = Regex.Match(text, $@"^namespace {Regex.Escape(Project)}\.(\w+)", RegexOptions.Multiline)
        where name.Success
        from Match match in References().Matches(text)
        let own = name.Groups[1].Value
        let to = match.Groups[1].Value
        where FloorOf(to) >= 0 && !IsAllowed(own, to)
        select $"{own} -> {to}: {Path.GetRelativePath(Repository.Root, file)}";

    /// <summary>Returns the source files whose namespace doesn't match their folder.</summary>
    public IEnumerable<string> Strangers() => SourceFiles().Where(file =>
    {
        var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(file)!)
            .Replace(Path.DirectorySeparatorChar, '.').Replace(".Areas.SalesMailbox", "", StringComparison.Ordinal);
        var text = File.ReadAllText(file);
        return text.Contains("namespace ", StringComparison.Ordinal) && !text.Contains($"namespace {folder};", StringComparison.Ordinal);
    });

    /// <summary>Returns the dependencies within a floor in the compiled code.</summary>
    public IEnumerable<(string From, string To)> SidewaysInCode(Assembly assembly) =>
        TypeUses.Of(assembly).Select(use => (FolderOf(use.From) ?? "", FolderOf(use.To) ?? "")).Distinct().Where(Sideways.ContainsKey);

    /// <summary>Whether a chain of dependencies within a floor leads from one folder to another.</summary>
    public bool Reaches(string from, string to) =>
        Sideways.Keys.Any(arrow => arrow.From == from && (arrow.To == to || Reaches(arrow.To, to)));

    public bool IsAllowed(string from, string to) =>
        from.Length == 0 || from == to || (to.Length > 0 && FloorOf(to) < FloorOf(from)) || Sideways.ContainsKey((from, to));

    private static string AreaOf(string project) => Path.Combine(Repository.Root, "src", project, "Areas", "SalesMailbox");

    private IEnumerable<string> SourceFiles() => Repository.Files("*.cs", $"src/{Project}");

    private int FloorOf(string folder) => Array.FindIndex(Levels, floor => floor.Contains(folder));

    // Null for compiler-generated types, which have no namespace, and for Razor pages, which have their own namespace above all folders.
    private string? FolderOf(Type type) => type.Namespace is not { } name ? null
        : name == Project ? ""
        : name.StartsWith(Project + ".", StringComparison.Ordinal) ? name[(Project.Length + 1)..].Split('.')[0]
        : null;

    private Regex References() => new(
        $"""(?:^using (?:static )?(?:\w+ = )?{Regex.Escape(Project)}\.|cref="(?:{Regex.Escape(Project)}\.)?)(\w+)[.;]""",
        RegexOptions.Multiline);
}
