namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>A person who signs in to the host.</summary>
public sealed record Person(string Name, string Address, string Password);
