using SalesMailbox.Orchard.Indexes;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace SalesMailbox.Orchard.Migrations;

internal static class TableExtensions
{
    /// <summary>Creates the index table of an entity: the id (unique), the version, and its own columns.</summary>
    public static async Task CreateEntityTableAsync<TIndex>(
        this ISchemaBuilder builder, string? collection, Action<ICreateTableCommand> columns)
        where TIndex : EntityIndex =>
        await builder.CreateMapIndexTableAsync<TIndex>(
            table =>
            {
                table.Column<string>(nameof(EntityIndex.EntityId), column => column.Unique().WithLength(64))
                    .Column<long>(nameof(EntityIndex.EntityVersion));
                columns(table);
            },
            collection);

    /// <summary>Creates a database index over columns of an index table.</summary>
    public static Task IndexAsync<TIndex>(this ISchemaBuilder builder, string? collection, string name, params string[] columns) =>
        builder.AlterIndexTableAsync<TIndex>(table => table.CreateIndex($"IDX_SM_{typeof(TIndex).Name}_{name}", columns), collection);
}
