using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesMailbox.EntityFrameworkCore.PostgreSql;

/// <summary>Used by <c>dotnet ef migrations add NAME</c> in this folder.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SalesMailboxDbContext>
{
    public SalesMailboxDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxPostgreSql("Host=127.0.0.1;Database=design-time");
        return new SalesMailboxDbContext(options.Options);
    }
}
