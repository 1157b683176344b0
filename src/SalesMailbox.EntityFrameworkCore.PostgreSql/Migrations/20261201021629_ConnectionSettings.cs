using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
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
                type: "text",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "Settings",
                table: "Connections",
                type: "text",
                nullable: false,
                defaultValueSql: "'{}'");

            // Moves the OAuth client of a connection into the settings of its type.
            migrationBuilder.Sql("""UPDATE "Connections" SET "Settings" = jsonb_build_object('ClientId', "ClientId")::text WHERE "ClientId" IS NOT NULL;""");
            migrationBuilder.Sql("""UPDATE "Connections" SET "ProtectedSettings" = jsonb_build_object('ClientSecret', "ProtectedClientSecret")::text WHERE "ProtectedClientSecret" IS NOT NULL;""");

            migrationBuilder.DropColumn(
                name: "ClientId",
                table: "Connections");

            migrationBuilder.DropColumn(
                name: "ProtectedClientSecret",
                table: "Connections");
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProtectedClientSecret",
                table: "Connections",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("""UPDATE "Connections" SET "ClientId" = "Settings"::jsonb ->> 'ClientId', "ProtectedClientSecret" = "ProtectedSettings"::jsonb ->> 'ClientSecret';""");

            migrationBuilder.DropColumn(
                name: "ProtectedSettings",
                table: "Connections");

            migrationBuilder.DropColumn(
                name: "Settings",
                table: "Connections");
        }
    }
}
