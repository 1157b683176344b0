using Microsoft.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.EntityFrameworkCore.Tests;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_ModelAndMigrations_AreTheSame()
    {
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxSqlite("Data Source=none.db");
        using var context = new SalesMailboxDbContext(options.Options);
        Assert.False(
            context.Database.HasPendingModelChanges(),
            "A change of the model has no migration in SalesMailbox.EntityFrameworkCore.Sqlite.");
    }

    [Fact]
    public void PostgreSql_ModelAndMigrations_AreTheSame()
    {
        var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
        options.UseSalesMailboxPostgreSql("Host=none");
        using var context = new SalesMailboxDbContext(options.Options);
        Assert.False(
            context.Database.HasPendingModelChanges(),
            "A change of the model has no migration in SalesMailbox.EntityFrameworkCore.PostgreSql.");
    }
}
