using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Hosting;

public sealed class RepeatedWritesTests : IWorkScopes
{
    private readonly Queue<Exception?> _answers = [];
    private readonly List<string> _steps = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_AnotherWriterWasFirst_StagesAgainInAnotherScope()
    {
        Answer(new ConcurrencyException("row"), new DuplicateException("key"), null);
        List<Exception> refused = [];

        Assert.True(await this.WriteAsync(StageAsync, refused.Add, Stop));

        Assert.Equal(["open", "stage", "commit", "open", "stage", "commit", "open", "stage", "commit"], _steps);
        Assert.Equal([typeof(ConcurrencyException), typeof(DuplicateException)], refused.Select(exception => exception.GetType()));
    }

    [Fact]
    public async Task WriteAsync_RefusedEachTime_EndsWithTheRefusal()
    {
        Answer([.. Enumerable.Repeat(new ConcurrencyException("row"), 10)]);

        await Assert.ThrowsAsync<ConcurrencyException>(() => this.WriteAsync(StageAsync, null, Stop));

        Assert.Equal(5, _steps.Count(step => step == "commit"));
    }

    [Fact]
    public async Task WriteAsync_NothingToCommit_CommitsNothing()
    {
        Assert.False(await this.WriteAsync(_ => Task.FromResult(false), null, Stop));
        Assert.Equal(["open"], _steps);
    }

    [Fact]
    public async Task WriteAsync_AnotherError_IsNotRepeated()
    {
        Answer(new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => this.WriteAsync(StageAsync, null, Stop));

        Assert.Equal(["open", "stage", "commit"], _steps);
    }

    [Fact]
    public async Task TryAsync_RefusedCommit_IsAnsweredByItsKind()
    {
        static Result Changed() => Result.Refused(TestErrors.Changed);
        static Result Taken() => Result.Refused(TestErrors.Taken.At("Name"));

        Assert.True((await Writes.TryAsync(_ => Task.CompletedTask, Changed, Taken, Stop)).Succeeded);
        Assert.Equal(
            TestErrors.Changed,
            Assert.Single((await Writes.TryAsync(_ => throw new ConcurrencyException("row"), Changed, Taken, Stop)).Errors));
        Assert.Equal(
            TestErrors.Taken.At("Name"),
            Assert.Single((await Writes.TryAsync(_ => throw new DuplicateException("key"), Changed, Taken, Stop)).Errors));
        Assert.Equal(
            TestErrors.Changed, Assert.Single((await Writes.TryAsync(_ => throw new DuplicateException("key"), Changed, Stop)).Errors));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Writes.TryAsync(_ => throw new InvalidOperationException(), Changed, Taken, Stop));
    }

    private static class TestErrors
    {
        public static readonly ErrorCode Changed = new("test.changed", ErrorKind.Conflict, "Changed.");
        public static readonly ErrorCode Taken = new("test.taken", ErrorKind.Conflict, "Taken.");
    }

    public IWorkScope Open()
    {
        _steps.Add("open");
        return new Scope(this);
    }

    private void Answer(params Exception?[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    private Task<bool> StageAsync(IServiceProvider services)
    {
        _steps.Add("stage");
        return Task.FromResult(true);
    }

    private sealed class Scope(RepeatedWritesTests test) : IWorkScope, IUnitOfWork
    {
        private ServiceProvider? _services;

        public IServiceProvider Services => _services ??= new ServiceCollection().AddSingleton<IUnitOfWork>(this).BuildServiceProvider();

        public Task CommitAsync(CancellationToken cancellationToken = default)
        {
            test._steps.Add("commit");
            return test._answers.Dequeue() is { } refusal ? Task.FromException(refusal) : Task.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            if (_services is not null)
            {
                await _services.DisposeAsync();
            }
        }
    }
}
