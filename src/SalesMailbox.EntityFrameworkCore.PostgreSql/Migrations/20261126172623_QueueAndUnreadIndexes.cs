using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class QueueAndUnreadIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ImportItems_MailboxId_State_NextAttemptAt",
                table: "ImportItems");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_AgentId_Place_IsRead_ReceivedAt_Id",
                table: "Messages",
                columns: new[] { "AgentId", "Place", "IsRead", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_MailboxId_ImportedAt",
                table: "Messages",
                columns: new[] { "MailboxId", "ImportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_FinishedAt",
                table: "ImportRuns",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_MailboxId_State_DiscoveredAt_Id",
                table: "ImportItems",
                columns: new[] { "MailboxId", "State", "DiscoveredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_AgentId_Place_IsRead_ReceivedAt_Id",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Messages_MailboxId_ImportedAt",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_ImportRuns_FinishedAt",
                table: "ImportRuns");

            migrationBuilder.DropIndex(
                name: "IX_ImportItems_MailboxId_State_DiscoveredAt_Id",
                table: "ImportItems");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_MailboxId_State_NextAttemptAt",
                table: "ImportItems",
                columns: new[] { "MailboxId", "State", "NextAttemptAt" });
        }
    }
}
