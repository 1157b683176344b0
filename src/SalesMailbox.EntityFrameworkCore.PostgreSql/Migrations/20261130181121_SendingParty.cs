using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SendingParty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PartyAddress",
                table: "Messages",
                type: "character varying(320)",
                maxLength: 320,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PartyName",
                table: "Messages",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PartySource",
                table: "Messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "From");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Contacts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql("""UPDATE "Contacts" SET "NameKey" = SUBSTR(UPPER("Name"), 1, 200)""");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_NameKey",
                table: "Contacts",
                column: "NameKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_NameKey",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "PartyAddress",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "PartyName",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "PartySource",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Contacts");
        }
    }
}
