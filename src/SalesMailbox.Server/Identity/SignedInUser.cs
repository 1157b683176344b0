using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace SalesMailbox.Server.Identity;

/// <summary>Provides the user of the request, read once and without change tracking.</summary>
internal sealed class SignedInUser(IHttpContextAccessor accessor, ServerDbContext context)
{
    private Task<ServerUser?>? _user;

    public Task<ServerUser?> FindAsync(CancellationToken cancellationToken) => _user ??= ReadAsync(cancellationToken);

    private async Task<ServerUser?> ReadAsync(CancellationToken cancellationToken) =>
        accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? await context.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == id, cancellationToken)
            : null;
}
