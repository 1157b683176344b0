using System.Text;

namespace SalesMailbox.Benchmarks;

/// <summary>Emails of typical kinds and sizes. Their bytes are always the same.</summary>
internal static class SampleMail
{
    private const string Words =
        "Thank you for the offer of last week, we talked about it and would like to go ahead with the larger one. ";

    /// <summary>Returns about 2 KB of plain text from one of a hundred customers, each with a different subject.</summary>
    public static byte[] Text(int number, string to) => Encoding.UTF8.GetBytes(
        $"Message-ID: <{number}.{to}>\r\nFrom: Customer {number % 100} <c{number % 100}@company{number % 50}.example>\r\nTo: {to}\r\n"
        + $"Subject: Re: Offer {number}\r\nDate: Mon, 04 May 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + string.Concat(Enumerable.Repeat(Words, 18)) + "\r\n");

    /// <summary>Returns about 80 KB of nested tables, as in newsletters.</summary>
    public static byte[] Newsletter() => Encoding.UTF8.GetBytes(
        "From: news@vendor.example\r\nSubject: News\r\nList-Unsubscribe: <mailto:off@vendor.example>\r\n"
        + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>"
        + string.Concat(Enumerable.Repeat(
            "<table width=\"600\" style=\"color:#333;font-family:Arial\"><tr><td style=\"padding:4px\"><a "
            + "href=\"https://vendor.example/x?y=1\">"
            + $"<img src=\"https://vendor.example/p.png\" width=\"40\">{Words}</a></td></tr></table>", 260))
        + "</body></html>\r\n");

    /// <summary>Returns a short text with an attachment of 5 MB.</summary>
    public static byte[] WithAttachment()
    {
        var content = new byte[5 * 1024 * 1024];
        new Random(1).NextBytes(content);
        return Encoding.ASCII.GetBytes(
            "From: c@company.example\r\nSubject: Drawing\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain\r\n\r\nSee the drawing.\r\n"
            + "--b\r\nContent-Type: application/pdf; name=drawing.pdf\r\n"
            + "Content-Disposition: attachment; filename=drawing.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks) + "\r\n--b--\r\n");
    }
}
