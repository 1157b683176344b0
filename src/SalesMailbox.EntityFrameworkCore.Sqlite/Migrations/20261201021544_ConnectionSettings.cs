using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ConnectionSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ProtectedRefreshToken",
                table: "Grants",
                newName: "ProtectedSecret");

            migrationBuilder.AddColumn<string>(
                name: "ProtectedSettings",
                table: "Connections",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "Settings",
                table: "Connections",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'{}'");

            // Moves the OAuth client of a connection into the settings of its type. SQLite itself drops the columns: EF Core would rebuild
            // the table instead, which can't be part of the transaction.
            migrationBuilder.Sql("""UPDATE "Connections" SET "Settings" = json_object('ClientId', "ClientId") WHERE "ClientId" IS NOT NULL;""");
            migrationBuilder.Sql("""UPDATE "Connections" SET "ProtectedSettings" = json_object('ClientSecret', "ProtectedClientSecret") WHERE "ProtectedClientSecret" IS NOT NULL;""");

            migrationBuilder.Sql("""ALTER TABLE "Connections" DROP COLUMN "ClientId";""");

            migrationBuilder.Sql("""ALTER TABLE "Connections" DROP COLUMN "ProtectedClientSecret";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ProtectedSecret",
                table: "Grants",
                newName: "ProtectedRefreshToken");

            migrationBuilder.AddColumn<string>(
                name: "ClientId",
                table: "Connections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProtectedClientSecret",
                table: "Connections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("""UPDATE "Connections" SET "ClientId" = json_extract("Settings", '$.ClientId'), "ProtectedClientSecret" = json_extract("ProtectedSettings", '$.ClientSecret');""");

            migrationBuilder.Sql("""ALTER TABLE "Connections" DROP COLUMN "ProtectedSettings";""");

            migrationBuilder.Sql("""ALTER TABLE "Connections" DROP COLUMN "Settings";""");
        }
    }
}
