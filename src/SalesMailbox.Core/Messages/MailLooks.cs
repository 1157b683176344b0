using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>Records views of another agent's email before it is shown. The agent sees them under My Account.</summary>
/// <remarks>
/// One record per day, reader and message. It has its own transaction, because the request itself may not commit or may fail.
/// </remarks>
public sealed class MailLooks(IWorkScopes scopes, IMailLookStore store, ITenant tenant, TimeProvider time, ILogger<MailLooks> logger)
{
    /// <summary>How long a record is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private const int Attempts = 5;

    /// <param name="messageId">Null for the list of the inbox.</param>
    public async Task RecordAsync(Agent reader, string ownerId, string? messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (ownerId == reader.Id || ownerId.Length == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var look = new MailLook
        {
            OwnerId = ownerId,
            ReaderId = reader.Id,
            MessageId = messageId ?? "",
            Day = DateOnly.FromDateTime(now.UtcDateTime),
            At = now,
        };
        if (await store.IsKnownAsync(look, cancellationToken))
        {
            return;
        }

        await WriteAsync(look, cancellationToken);
        if (messageId is null)
        {
            logger.InboxLookedAt(tenant.Name, reader.Id, ownerId);
        }
        else
        {
            logger.MessageLookedAt(tenant.Name, reader.Id, messageId, ownerId);
        }
    }

    /// <summary>Lists who viewed the agent's email, newest first.</summary>
    public Task<Page<MailLook>> ListAsync(Agent owner, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return store.ListAsync(owner.Id, page, cancellationToken);
    }

    private async Task WriteAsync(MailLook look, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.Open();
            try
            {
                await scope.Services.GetRequiredService<IMailLookStore>().AddAsync(look, cancellationToken);
                await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return;
            }
            catch (DuplicateException)
            {
                // A page requests its parts at the same time; another request has recorded the view.
                return;
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
                logger.LookRepeated(tenant.Name);
            }
        }
    }
}
