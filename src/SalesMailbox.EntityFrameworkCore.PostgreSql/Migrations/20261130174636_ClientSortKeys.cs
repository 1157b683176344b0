using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ClientSortKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Clients_Name_Id",
                table: "Clients");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Clients",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            // An initial value, in the transaction of the migration. ClientSortKeys computes the keys afterwards.
            migrationBuilder.Sql("""UPDATE "Clients" SET "SortKey" = upper("Name")""");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_SortKey_Id",
                table: "Clients",
                columns: new[] { "SortKey", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Clients_SortKey_Id",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Clients");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_Name_Id",
                table: "Clients",
                columns: new[] { "Name", "Id" });
        }
    }
}
