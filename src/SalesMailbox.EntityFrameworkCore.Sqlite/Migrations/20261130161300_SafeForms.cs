using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SafeForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FormReceipts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailLooks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReaderId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailLooks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormReceipts_At",
                table: "FormReceipts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_MailLooks_At",
                table: "MailLooks",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_MailLooks_OwnerId_Day_ReaderId_MessageId",
                table: "MailLooks",
                columns: new[] { "OwnerId", "Day", "ReaderId", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailLooks_OwnerId_Id",
                table: "MailLooks",
                columns: new[] { "OwnerId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormReceipts");

            migrationBuilder.DropTable(
                name: "MailLooks");
        }
    }
}
