namespace SalesMailbox.Demo.Running;

/// <summary>The product that the demo runs: one of the hosts.</summary>
/// <param name="FolderName">The default name of the data folder in the user's own folder.</param>
/// <param name="MorePlaces">Returns lines for the introduction with other pages to open, for the host's address.</param>
/// <param name="Build">Builds the host without starting it.</param>
public sealed record DemoProduct(string FolderName, Func<Uri, IReadOnlyList<string>> MorePlaces, Func<DemoStart, IDemoApp> Build);
