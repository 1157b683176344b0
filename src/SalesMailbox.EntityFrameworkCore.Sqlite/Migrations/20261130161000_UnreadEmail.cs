using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UnreadEmail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CauseId",
                table: "TimelineEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusBeforeId",
                table: "TimelineEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusId",
                table: "TimelineEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWaiting",
                table: "TicketStatuses",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "StatusBeforeWaitingId",
                table: "Tickets",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WaitingSince",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotDelivered",
                table: "Messages",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "UnreadEmails",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AgentId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TicketId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnreadEmails", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnreadEmails_AgentId_At_Id_TicketId",
                table: "UnreadEmails",
                columns: new[] { "AgentId", "At", "Id", "TicketId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnreadEmails_TicketId_AgentId_MessageId",
                table: "UnreadEmails",
                columns: new[] { "TicketId", "AgentId", "MessageId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnreadEmails");

            migrationBuilder.DropColumn(
                name: "CauseId",
                table: "TimelineEntries");

            migrationBuilder.DropColumn(
                name: "StatusBeforeId",
                table: "TimelineEntries");

            migrationBuilder.DropColumn(
                name: "StatusId",
                table: "TimelineEntries");

            migrationBuilder.DropColumn(
                name: "IsWaiting",
                table: "TicketStatuses");

            migrationBuilder.DropColumn(
                name: "StatusBeforeWaitingId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "NotDelivered",
                table: "Messages");
        }
    }
}
