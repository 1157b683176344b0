using System.Globalization;
using System.Text;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Tests.Import;

// Runs an import in a separate process, for tests that kill the process or in which it kills itself. create FOLDER creates a world in the
// folder import FOLDER HOURS imports at the given number of hours after the start; prints each step on a line, so that the test can kill
// the process there, and "done" at the end poison FOLDER HOURS does the same with a message whose parsing ends the process immediately: no
// finally block runs report FOLDER prints what is stored and what is parked parse BASE64 parses a raw message before anything else; prints
// whether its charset was already known, sender, subject, and text
var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
switch (args[0])
{
    case "create":
        await using (await ImportWorld.CreateAsync(folder: args[1]))
        {
            await output.WriteLineAsync("created");
        }

        break;
    case "parse":
        await output.WriteLineAsync(IsKnown("iso-2022-jp") ? "known" : "unknown");
        var mail = await MessageParser.ParseAsync(new MemoryStream(Convert.FromBase64String(args[1])));
        await output.WriteLineAsync($"{mail.From?.Name}\n{mail.Subject}\n{mail.BodyText}");
        break;
    case "report":
        await using (var world = await ImportWorld.OpenAsync(args[1]))
        {
            await output.WriteLineAsync("stored " + string.Join(' ', await world.StoredAsync()));
            foreach (var item in await world.ItemsAsync(ImportItemState.Parked))
            {
                await output.WriteLineAsync($"parked {item.ProviderId}: {item.Reason}");
            }
        }

        break;
    default:
        await using (var world = await KilledImport.OpenAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)))
        {
            world.OnReach = output.WriteLine;
            if (args[0] == "poison")
            {
                KilledImport.Poison(world, () => output.WriteLine("poisoned"));
            }

            var run = await world.ImportAsync();
            await output.WriteLineAsync(run is null ? "left alone" : $"done {run.State}");
        }

        break;
}

static bool IsKnown(string charset)
{
    try
    {
        return Encoding.GetEncoding(charset).WebName == charset;
    }
    catch (ArgumentException)
    {
        return false;
    }
}
