using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CompletenessTriedAt",
                table: "ImportStates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CutOffAt",
                table: "ImportStates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StartedAt",
                table: "ImportItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnfinishedStarts",
                table: "ImportItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CompletenessTriedAt",
                table: "ImportStates");

            migrationBuilder.DropColumn(
                name: "CutOffAt",
                table: "ImportStates");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                table: "ImportItems");

            migrationBuilder.DropColumn(
                name: "UnfinishedStarts",
                table: "ImportItems");
        }
    }
}
