using System.Data.Common;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Storage;

/// <summary>Statements on index tables within the session's transaction that YesSql can't express.</summary>
internal static class IndexRows
{
    /// <summary>Locks the row if it still has the version that was read.</summary>
    /// <returns>False if the row was changed or removed after it was read.</returns>
    public static async Task<bool> ClaimAsync<TIndex>(
        ISession session, string collection, string id, long version, CancellationToken cancellationToken)
        where TIndex : EntityIndex
    {
        var version_ = Column(session, nameof(EntityIndex.EntityVersion));
        return await ExecuteAsync(
            session,
            $"UPDATE {Table<TIndex>(session, collection)} SET {version_} = {version_} WHERE "
            + $"{Column(session, nameof(EntityIndex.EntityId))} = @id AND {version_} = @version",
            cancellationToken, ("id", id), ("version", version)) > 0;
    }

    public static string Table<TIndex>(ISession session, string collection)
    {
        var configuration = session.Store.Configuration;
        return configuration.SqlDialect.QuoteForTableName(
            configuration.TablePrefix + configuration.TableNameConvention.GetIndexTable(typeof(TIndex), collection), configuration.Schema);
    }

    public static string Column(ISession session, string name) => session.Store.Configuration.SqlDialect.QuoteForColumnName(name);

    public static async Task<int> ExecuteAsync(
        ISession session, string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        await using var command = await CommandAsync(session, sql, parameters, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads rows, within the session's transaction if there is one.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        ISession session,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] parameters)
    {
        await session.FlushAsync(cancellationToken);
        return await ReadAsync(session, sql, read, cancellationToken, parameters);
    }

    /// <summary>Does the same as <see cref="QueryAsync"/>, but without writing the session's pending changes first.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        ISession session,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] parameters)
    {
        await using var command = await CommandAsync(session, sql, parameters, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static async Task<DbCommand> CommandAsync(
        ISession session, string sql, (string Name, object Value)[] parameters, CancellationToken cancellationToken)
    {
        var connection = await session.CreateConnectionAsync(cancellationToken);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = session.CurrentTransaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value is string text ? StorableText.Of(text) : value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
