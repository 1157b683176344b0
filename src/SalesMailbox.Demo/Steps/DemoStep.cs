namespace SalesMailbox.Demo.Steps;

/// <summary>An event of the story.</summary>
internal sealed record DemoStep(DateTimeOffset At, Func<CancellationToken, Task> RunAsync);
