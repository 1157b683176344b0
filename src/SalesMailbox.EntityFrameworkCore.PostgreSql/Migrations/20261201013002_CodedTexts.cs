using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CodedTexts : Migration
    {
        /// <summary>The columns in which earlier versions stored sentences in one language.</summary>
        private static readonly (string Table, string Column)[] Columns =
        [
            ("ImportRuns", "Error"), ("ImportStates", "LastError"), ("ImportItems", "Reason"), ("Grants", "DeadReason"), ("Mailboxes", "AccessReason"),
            ("OutgoingMails", "Reason"), ("Notices", "Text"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "What",
                table: "TimelineEntries",
                type: "text",
                nullable: true);

            foreach (var (table, column) in Columns)
            {
                migrationBuilder.Sql(
                    $"""UPDATE "{table}" SET "{column}" = jsonb_build_array('shared.stored', "{column}")::text WHERE "{column}" IS NOT NULL""");
            }

            // Text that a person wrote is left unchanged.
            migrationBuilder.Sql(
                """
                UPDATE "TimelineEntries" SET "What" = jsonb_build_array('shared.stored', "Text")::text, "Text" = ''
                WHERE "Kind" NOT IN ('Email', 'Note') AND "Text" <> ''
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Columns)
            {
                migrationBuilder.Sql(
                    $"""UPDATE "{table}" SET "{column}" = "{column}"::jsonb ->> 1 WHERE "{column}"::jsonb ->> 0 = 'shared.stored'""");
            }

            migrationBuilder.Sql(
                """UPDATE "TimelineEntries" SET "Text" = "What"::jsonb ->> 1 WHERE "What"::jsonb ->> 0 = 'shared.stored'""");

            migrationBuilder.DropColumn(
                name: "What",
                table: "TimelineEntries");
        }
    }
}
