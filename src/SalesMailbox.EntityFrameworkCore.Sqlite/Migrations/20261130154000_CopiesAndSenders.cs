using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CopiesAndSenders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "FailsDmarc",
                table: "Messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HoldDmarcFailures",
                table: "Connections",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "FilingKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingKeys", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_PdfHash",
                table: "Quotations",
                column: "PdfHash");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_RawHash",
                table: "OutgoingMails",
                column: "RawHash");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_RawHash",
                table: "Messages",
                column: "RawHash");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_RawHash",
                table: "ImportItems",
                column: "RawHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotations_PdfHash",
                table: "Quotations");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_RawHash",
                table: "OutgoingMails");

            migrationBuilder.DropIndex(
                name: "IX_Messages_RawHash",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_ImportItems_RawHash",
                table: "ImportItems");

            migrationBuilder.DropTable(
                name: "FilingKeys");

            migrationBuilder.DropColumn(
                name: "FailsDmarc",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "HoldDmarcFailures",
                table: "Connections");
        }
    }
}
