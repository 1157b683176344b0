using System.Globalization;
using SalesMailbox.Core.Tests.Import;

// Imports the mailbox of the world in the given folder, as it would stand the given number of hours after its beginning. Says each step it reaches
// on a line of its own, so that whoever started it can kill it there or thereabouts, and "done" at the end.
var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
await using var world = await KilledImport.OpenAsync(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
world.OnReach = output.WriteLine;
var run = await world.ImportAsync();
await output.WriteLineAsync(run is null ? "left alone" : $"done {run.State}");
