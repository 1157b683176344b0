using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SalesMailbox.EntityFrameworkCore.Tests.QueryPlans;

/// <summary>Records the statements of stores with their parameters, so that the database can explain how it would run them.</summary>
internal sealed class QueryRecorder : DbCommandInterceptor
{
    private readonly List<(string Sql, IReadOnlyList<DbParameter> Parameters)> _statements = [];

    public bool IsOn { get; set; }

    public IReadOnlyList<string> Statements => [.. _statements.Select(statement => statement.Sql)];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (IsOn)
        {
            _statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
        }

        return new(result);
    }

    /// <summary>Returns the answers to <paramref name="prefix"/> (EXPLAIN ...) for every statement, as a list of lines each.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ExplainAsync(DbConnection connection, string prefix, string column)
    {
        var plans = new List<IReadOnlyList<string>>();
        foreach (var (sql, parameters) in _statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = prefix + sql;
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(Copy(command, parameter));
            }

            var lines = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(reader.GetOrdinal(column)));
            }

            plans.Add(lines);
        }

        return plans;
    }

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        if (parameter is NpgsqlParameter npgsql)
        {
            return npgsql.Clone();
        }

        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }
}
