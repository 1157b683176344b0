namespace SalesMailbox.Demo.Running;

/// <summary>Which host the demo is of.</summary>
/// <param name="FolderName">The folder of its data below the user's, unless the command line names one.</param>
/// <param name="MorePlaces">Lines of the greeting: what else can be opened, from the host's address on.</param>
/// <param name="Build">Builds the host; nothing is started.</param>
public sealed record DemoProduct(string FolderName, Func<Uri, IReadOnlyList<string>> MorePlaces, Func<DemoStart, IDemoApp> Build);
