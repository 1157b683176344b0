using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>
/// Converts every text that is sent to the database to one that it can store (see <see cref="StorableText"/>). This applies to rows that
/// are written and to search values, so that neither a hostile email nor a hostile URL causes an error. The provider packages add it; no
/// other code does this.
/// </summary>
public sealed class StorableTextInterceptor : DbCommandInterceptor
{
    public static StorableTextInterceptor Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tidy(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Tidy(command);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tidy(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tidy(command);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Tidy(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Tidy(command);
        return new(result);
    }

    private static void Tidy(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (Tidied(parameter.Value) is { } value && !ReferenceEquals(value, parameter.Value))
            {
                parameter.Value = value;
            }
        }
    }

    private static object? Tidied(object? value) => value switch
    {
        string text => StorableText.Of(text),
        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : StorableText.Of(text)),
        List<string> texts => texts.ConvertAll(StorableText.Of),
        _ => null,
    };
}
