using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Sending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsShared",
                table: "Mailboxes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SharedWith",
                table: "Mailboxes",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "ActionDefinitions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Uses = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SendsEmail = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForQuotations = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewStatusId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BodyTemplate = table.Column<string>(type: "TEXT", nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionDefinitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgentPreferences",
                columns: table => new
                {
                    AgentId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SignatureHtml = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgentPreferences", x => x.AgentId);
                });

            migrationBuilder.CreateTable(
                name: "ClientEmailDefaults",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    QuotationFrom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientEmailDefaults", x => x.ClientId);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TicketId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    QuotationId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AgentId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MailboxId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FromAddress = table.Column<string>(type: "TEXT", nullable: false),
                    FromName = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Attachments = table.Column<string>(type: "TEXT", nullable: false),
                    ReplyToMessageId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ProviderThreadId = table.Column<string>(type: "TEXT", nullable: true),
                    RawHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RawSize = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MayHaveBeenSent = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstTriedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProviderId = table.Column<string>(type: "TEXT", nullable: true),
                    InternetMessageId = table.Column<string>(type: "TEXT", nullable: true),
                    StoredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActionDefinitions_Name",
                table: "ActionDefinitions",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_AgentId_State",
                table: "OutgoingMails",
                columns: new[] { "AgentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_DueAt",
                table: "OutgoingMails",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_QuotationId",
                table: "OutgoingMails",
                column: "QuotationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActionDefinitions");

            migrationBuilder.DropTable(
                name: "AgentPreferences");

            migrationBuilder.DropTable(
                name: "ClientEmailDefaults");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "IsShared",
                table: "Mailboxes");

            migrationBuilder.DropColumn(
                name: "SharedWith",
                table: "Mailboxes");
        }
    }
}
