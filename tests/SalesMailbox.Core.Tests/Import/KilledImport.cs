using SalesMailbox.Core.MailServices;


namespace SalesMailbox.Core.Tests.Import;

/// <summary>The mailbox that killed processes import, with the same content in each of them.</summary>
internal static class KilledImport
{
    public const int Messages = 30;

    /// <summary>The ids of the messages that must finally be stored.</summary>
    public static IEnumerable<string> Wanted =>
        Enumerable.Range(0, Messages).Select(number => $"m{number:00}").Concat(["old", "sent"]).Order(StringComparer.Ordinal);

    /// <param name="folder">The folder of a world from <see cref="ImportWorld.CreateAsync"/>.</param>
    /// <param name="hours">The number of hours since its start.</param>
    public static async Task<ImportWorld> OpenAsync(string folder, int hours)
    {
        var world = await ImportWorld.OpenAsync(folder);
        world.Time.Advance(TimeSpan.FromHours(hours));
        for (var number = 0; number < Messages; number++)
        {
            world.Service.Deliver($"m{number:00}", ImportWorld.SignIn.AddMinutes(number));
        }

        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("sent", ImportWorld.SignIn.AddMinutes(1), MailPlaces.Sent);
        world.Service.Deliver("spam", ImportWorld.SignIn.AddMinutes(1), excluded: true);
        return world;
    }

    /// <summary>Adds a message in the middle of the others whose parsing ends the process immediately.</summary>
    public static void Poison(ImportWorld world, Action beforeTheEnd)
    {
        world.Service.Deliver("m03poison", ImportWorld.SignIn.AddMinutes(3), subject: "poison");
        world.WhileParsing = text =>
        {
            if (text.Contains("Subject: poison", StringComparison.Ordinal))
            {
                beforeTheEnd();
                Environment.FailFast("A message ended the process.");
            }
        };
    }
}
