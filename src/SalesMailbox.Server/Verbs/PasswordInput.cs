using System.Text;

namespace SalesMailbox.Server.Verbs;

/// <summary>Reads a password from the first line of standard input, or from the keyboard without echo.</summary>
internal static class PasswordInput
{
    public static async Task<string> ReadAsync(TextWriter prompt, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(cancellationToken) ?? "";
        }

        await prompt.WriteAsync("Password of the administrator: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        await prompt.WriteLineAsync();
        return typed.ToString();
    }
}
