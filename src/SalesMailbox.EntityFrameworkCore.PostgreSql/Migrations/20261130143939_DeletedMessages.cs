using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DeletedMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Messages_Deleted",
                table: "Messages",
                columns: new[] { "ReceivedAt", "Id" },
                filter: "\"Place\" = 'Deleted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_Deleted",
                table: "Messages");
        }
    }
}
