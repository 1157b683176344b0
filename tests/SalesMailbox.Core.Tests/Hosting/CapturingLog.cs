using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>Keeps all that is logged, as text: the message, its values and the exception.</summary>
internal sealed class CapturingLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(EventId Event, string Text)> _lines = [];

    public IReadOnlyList<(EventId Event, string Text)> Lines => [.. _lines];

    public IReadOnlyList<int> Ids => [.. _lines.Select(line => line.Event.Id)];

    public ILogger CreateLogger(string categoryName) => new Category(this);

    public void Dispose()
    {
    }

    private sealed class Category(CapturingLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            if (state is IEnumerable<KeyValuePair<string, object>> values)
            {
                log._lines.Enqueue((default, string.Join(' ', values)));
            }

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            log._lines.Enqueue((eventId, $"{formatter(state, exception)} {values} {exception}"));
        }
    }
}
