using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Web.Controllers;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Server.Tests.Activity;

/// <summary>A run that ends while the Activity page is built.</summary>
public sealed class ActivityRaceTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Index_RunEndsAfterTheTableWasRead_IsRenewedByTheNextLook()
    {
        var connection = await office.Server.ConnectAsync();
        var mailbox = await office.Server.AddMailboxAsync(connection, People.Anna);
        var run = new ImportRun
        {
            ConnectionId = connection.Id,
            MailboxId = mailbox.Id,
            State = ImportRunState.Running,
            StartedAt = DateTimeOffset.UtcNow,
        };
        await office.Server.InTenantAsync("default", async services =>
        {
            await services.GetRequiredService<IImportRunStore>().AddAsync(run);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return true;
        });

        var page = await office.Server.InTenantAsync("default", async services => Assert.IsType<ActivityPage>(Assert.IsType<ViewResult>(
            await Controller(services, new EndingRuns(services, run)).Index(connection.Id, null)).Model));
        var renewed = await office.Server.InTenantAsync("default", async services =>
        {
            var controller = Controller(services, services.GetRequiredService<IImportRunStore>());
            await controller.Live(connection.Id, page.Live.Seen);
            return controller.Response.Headers["HX-Trigger"].ToString();
        });

        Assert.Equal(ImportRunState.Running, page.Runs[0].Runs[0].Run.State);
        Assert.Equal("sm-import-ended", renewed);
    }

    private static ActivityController Controller(IServiceProvider services, IImportRunStore runs)
    {
        var controller = ActivatorUtilities.CreateInstance<ActivityController>(services, runs);
        controller.ControllerContext = new ControllerContext { HttpContext = new DefaultHttpContext { RequestServices = services } };
        return controller;
    }

    /// <summary>Ends the run after the page has read the table.</summary>
    private sealed class EndingRuns(IServiceProvider services, ImportRun run) : IImportRunStore
    {
        private readonly IImportRunStore _runs = services.GetRequiredService<IImportRunStore>();

        public async Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default)
        {
            var read = await _runs.ListAsync(connectionId, page, cancellationToken);
            if (page.Size > 1)
            {
                var ended = (await _runs.FindAsync(run.Id, cancellationToken))!;
                read = read with { Items = [.. read.Items.Select(Copy)] };
                (ended.State, ended.FinishedAt) = (ImportRunState.Succeeded, DateTimeOffset.UtcNow);
                await _runs.UpdateAsync(ended, cancellationToken);
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            }

            return read;
        }

        public Task AddAsync(ImportRun run, CancellationToken cancellationToken = default) => _runs.AddAsync(run, cancellationToken);

        public Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default) => _runs.UpdateAsync(run, cancellationToken);

        public Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default) =>
            _runs.FindAsync(id, cancellationToken);

        public Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default) =>
            _runs.IsCancelRequestedAsync(id, cancellationToken);

        public Task RequestCancelAsync(string id, CancellationToken cancellationToken = default) =>
            _runs.RequestCancelAsync(id, cancellationToken);

        public Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default) =>
            _runs.ListRunningAsync(connectionId, cancellationToken);

        public Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(
            IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default) =>
            _runs.LatestAsync(mailboxIds, cancellationToken);

        public Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default) =>
            _runs.RemoveOlderAsync(moment, cancellationToken);

        private static ImportRun Copy(ImportRun run) => new()
        {
            Id = run.Id,
            ConnectionId = run.ConnectionId,
            MailboxId = run.MailboxId,
            State = run.State,
            StartedAt = run.StartedAt,
            FinishedAt = run.FinishedAt,
        };
    }
}
