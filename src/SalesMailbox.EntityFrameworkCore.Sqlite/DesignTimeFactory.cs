using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

/// <summary>Used by <c>dotnet ef migrations add NAME</c> in this folder.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SalesMailboxDbContext>
{
    public SalesMailboxDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxSqlite("Data Source=design-time.db");
        return new SalesMailboxDbContext(options.Options);
    }
}
