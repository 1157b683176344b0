using System.CommandLine;

namespace SalesMailbox.Server.Verbs;

internal static class VerbAction
{
    /// <summary>Sets the action of a command. It runs only if every word is a known option or a setting.</summary>
    public static void SetVerb(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (CommonOptions.FindUnknown(parsed) is not { } word)
            {
                return await run(parsed, cancellationToken);
            }

            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"'{word}' is neither a verb, an option nor a setting (--Section:Key=value). --help lists them.");
            return ExitCodes.WrongUsage;
        });
}
