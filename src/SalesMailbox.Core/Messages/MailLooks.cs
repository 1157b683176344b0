using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>Records who looked at another agent's email, before it is shown. The agent sees it under My Account.</summary>
/// <remarks>Once a day, person and message. It has a transaction of its own: the request that looks may write nothing, or fail.</remarks>
public sealed class MailLooks(IWorkScopes scopes, IMailLookStore store, ITenant tenant, TimeProvider time, ILogger<MailLooks> logger)
{
    /// <summary>How long a look is remembered.</summary>
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
        var look = new MailLook { OwnerId = ownerId, ReaderId = reader.Id, MessageId = messageId ?? "", Day = DateOnly.FromDateTime(now.UtcDateTime), At = now };
        if (await store.IsKnownAsync(look, cancellationToken))
        {
            return;
        }

        await WriteAsync(look, cancellationToken);
        logger.LogInformation(
            "Tenant {Tenant}: agent {ReaderId} looked at the email of agent {OwnerId}: {MessageId}.", tenant.Name, reader.Id, ownerId, messageId ?? "the inbox");
    }

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
                return; // a page asks for its parts at the same moment: it is recorded, which is all that was wanted
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
                logger.LogDebug("Tenant {Tenant}: the database was busy with another writer; a look is recorded once more.", tenant.Name);
            }
        }
    }
}
