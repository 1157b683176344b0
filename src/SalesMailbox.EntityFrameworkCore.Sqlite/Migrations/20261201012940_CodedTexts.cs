using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesMailbox.EntityFrameworkCore.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            foreach (var (table, column) in Columns)
            {
                migrationBuilder.Sql(
                    $"""UPDATE "{table}" SET "{column}" = json_array('shared.stored', "{column}") WHERE "{column}" IS NOT NULL""");
            }

            // Text that a person wrote is left unchanged.
            migrationBuilder.Sql(
                """
                UPDATE "TimelineEntries" SET "What" = json_array('shared.stored', "Text"), "Text" = ''
                WHERE "Kind" NOT IN ('Email', 'Note') AND "Text" <> ''
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Columns)
            {
                migrationBuilder.Sql(
                    $"""UPDATE "{table}" SET "{column}" = json_extract("{column}", '$[1]') WHERE json_extract("{column}", '$[0]') = 'shared.stored'""");
            }

            migrationBuilder.Sql(
                """UPDATE "TimelineEntries" SET "Text" = json_extract("What", '$[1]') WHERE json_extract("What", '$[0]') = 'shared.stored'""");

            migrationBuilder.Sql("""ALTER TABLE "TimelineEntries" DROP COLUMN "What";""");
        }
    }
}
