namespace SalesMailbox.SecurityTests.HostileContent;

/// <summary>Text fragments that are harmless once, but have kept a parser busy for hours when repeated.</summary>
internal static class HostileShapes
{
    public static IReadOnlyList<string> Html { get; } =
    [
        "<ul><li>", "<ol><li>", "<li>", "<div>", "<b>", "<a href=x>", "<table><tr><td>", "<table>", "<td>", "<tr>", "<p>", "</p>", "</div>",
        "</table>", "<font size=1></p>", "<b><p>", "<a><b><p>",
        "<blockquote type=cite>x</blockquote>", "<blockquote type=cite>", "<div class=gmail_quote></div>", "<hr id=appendonsend>",
        "<div id=divRplyFwdMsg></div>", "<p>x</p>", "<br>", "<img src=x>",
        "<img src='cid:a@x'>", "<img src='https://a.example/x'>", "<!--", "-->", "<![CDATA[", "<!", "<?", "<", "<<", "&amp", "&", "&#", " ",
        "\n", "\u00A0", "\"", "'", "=", "(", ")", "[", "]", "{", "}", "\\", "/*", "*/", ";", ":", "//",
        "<p style='color:red'>", "<p style='background:url(", "url( ", "url(//", "@import ", "<style>", "</style>",
        "<style>p{color:red}</style>", "<style>@media x{", "<script>", "<svg>", "<select>", "<title>", "<head>", "<object>",
        "<p title='", "<p a=1 b=2 c=3>", " a=1", "<a href='", "<a href=' \t", "<td colspan=1000 rowspan=65534>", "<pre>\n", "text ", "> ",
        "On ", "wrote:",
    ];

    public static IReadOnlyList<string> Plain { get; } =
    [
        " ", "(", ")", "http://(", "http://x)", "https://", "http", "a@", "@", "a@b.", "a@b.c ", ".", "> ", ">", "> >", ">\n", "\n", "\r",
        "x\n", "> x\ny\n", "http://a.example/" + ")))", "-- \n", "On ", "On x wrote:\n", "From: ",
        "From: a\n", "---", "____", "-----Original Message-----\n", "Message-ID: ", "<a@b", "\u0301", "\u0323\u0301", "\u202E", "\0", "\t",
    ];
}
