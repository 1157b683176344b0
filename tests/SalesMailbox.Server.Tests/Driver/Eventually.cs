using System.Diagnostics;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>Waits for a condition, never for a fixed time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <returns>The value that met the condition.</returns>
    public static async Task<T> BecomesAsync<T>(Func<Task<T>> read, Func<T, bool> isDone)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var value = await read();
            if (isDone(value))
            {
                return value;
            }

            Assert.True(watch.Elapsed < Patience, $"Still {Show(value)} after {Patience.TotalMinutes} minutes.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static string Show<T>(T value) =>
        value is IEnumerable<string> list ? $"[{string.Join(", ", list)}]" : value?.ToString() ?? "null";
}
