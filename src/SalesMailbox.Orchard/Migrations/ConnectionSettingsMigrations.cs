using System.Text.Json.Nodes;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Documents;
using YesSql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Moves the OAuth client of a connection into two settings of its type, and a grant's refresh token into its secret.</summary>
public sealed class ConnectionSettingsMigrations(IStore store) : DocumentMigration(store)
{
    public async Task<int> CreateAsync()
    {
        await RewriteAsync<ConnectionDocument>(document => document[nameof(ConnectionDocument.Value)] is JsonObject connection
            && Move(connection, "ClientId", nameof(SalesConnection.Settings), "ClientId")
                | Move(connection, "ProtectedClientSecret", nameof(SalesConnection.ProtectedSettings), "ClientSecret"));
        await RewriteAsync<GrantDocument>(document => document[nameof(GrantDocument.Value)] is JsonObject grant
            && Rename(grant, "ProtectedRefreshToken", nameof(Grant.ProtectedSecret)));
        return 1;
    }

    private static bool Move(JsonObject connection, string from, string to, string key)
    {
        if (!connection.Remove(from, out var value))
        {
            return false;
        }

        var settings = connection[to] as JsonObject ?? [];
        if (value is not null)
        {
            settings[key] = value;
        }

        connection[to] = settings;
        return true;
    }

    private static bool Rename(JsonObject grant, string from, string to)
    {
        if (!grant.Remove(from, out var value))
        {
            return false;
        }

        grant[to] = value;
        return true;
    }
}
