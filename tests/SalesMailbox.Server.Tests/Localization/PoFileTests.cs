using SalesMailbox.Server.Localization;

namespace SalesMailbox.Server.Tests.Localization;

/// <summary>Reading the PO format.</summary>
public sealed class PoFileTests
{
    [Fact]
    public void Read_EverythingTheFormatHas_IsRead()
    {
        var file = Read("""
            # A translator's comment
            msgid ""
            msgstr ""
            "Language: de\n"
            "Plural-Forms: nplurals=2; plural=(n != 1);\n"

            #. An extracted comment
            #: src/A.cs
            #: src/B.cs:12
            msgid "Save"
            msgstr "Speichern"

            msgctxt "a place"
            msgid "Save"
            msgstr "Sichern"

            msgid ""
            "Two lines:\n"
            "with a \"quote\", a tab\t and a backslash \\"
            msgstr "Zwei Zeilen:\n"
            "und mehr"

            #, csharp-format, fuzzy
            msgid "Unsure"
            msgstr "Unsicher"
            #~ msgid "Old"
            #~ msgstr "Alt"

            msgid "{0} email"
            msgid_plural "{0} emails"
            msgstr[0] "{0} E-Mail"
            msgstr[1] "{0} E-Mails"
            msgid "Open"
            msgstr ""
            """);

        Assert.Equal("de", file.Header["Language"]);
        Assert.Equal(
            ["Save", "Save", "Two lines:\nwith a \"quote\", a tab\t and a backslash \\", "Unsure", "{0} email", "Open"],
            file.Entries.Select(entry => entry.Id));
        Assert.Equal([null, "a place", null, null, null, null], file.Entries.Select(entry => entry.Context));
        Assert.Equal(
            ["Speichern", "Sichern", "Zwei Zeilen:\nund mehr", "Unsicher", "{0} E-Mail", ""], file.Entries.Select(entry => entry.Texts[0]));
        Assert.Equal([true, true, true, false, true, false], file.Entries.Select(entry => entry.IsTranslated));
        Assert.Equal("{0} emails", file.Entries[4].Plural);
        Assert.Equal(["{0} E-Mail", "{0} E-Mails"], file.Entries[4].Texts);
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"b\nmsgid \"c\"", 2)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"c\"", 2)]
    [InlineData("msgid \"a\"\nmsgstr \"b\\\"", 2)]
    [InlineData("msgid \"a\"\nmsgstr \"\\q\"", 2)]
    [InlineData("msgid \"a\"\nmsgtext \"b\"", 2)]
    [InlineData("\"lost\"", 1)]
    [InlineData("msgstr \"b\"", 1)]
    [InlineData("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"", 3)]
    [InlineData("\nmsgid \"a\"\n", 2)]
    [InlineData("msgctxt \"a\"\n", 1)]
    [InlineData("msgid \"a\"\nmsgstr[0] \"b\"", 2)]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 3)]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3)]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"", 1)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", 4)]
    [InlineData("\nmsgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=x;\\n\"", 2)]
    public void Read_Malformed_NamesTheLine(string text, int line)
    {
        var fault = Assert.Throws<PoFormatException>(() => Read(text));

        Assert.Equal(line, fault.Line);
        Assert.StartsWith($"xx.po, line {line}: ", fault.Message, StringComparison.Ordinal);
    }

    private static PoFile Read(string text) => PoFile.Read(new StringReader(text), "xx.po");
}
