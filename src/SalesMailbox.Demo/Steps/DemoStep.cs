namespace SalesMailbox.Demo.Steps;

/// <summary>Something that happens in the story.</summary>
internal sealed record DemoStep(DateTimeOffset At, Func<CancellationToken, Task> RunAsync);
