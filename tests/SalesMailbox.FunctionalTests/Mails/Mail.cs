using System.Globalization;
using System.Text;

namespace SalesMailbox.FunctionalTests.Mails;

/// <summary>Creates raw emails.</summary>
internal static class Mail
{
    private static int _number;

    public static byte[] Text(string from, string to, string subject, string body) =>
        Of(from, to, subject, "text/plain; charset=utf-8", body);

    public static byte[] Html(string from, string to, string subject, string html) =>
        Of(from, to, subject, "text/html; charset=utf-8", html);

    /// <summary>Returns an HTML email with an inline picture that it shows with <c>cid:picture</c>.</summary>
    public static byte[] WithPicture(string from, string to, string subject, string html, byte[] png) => Of(
        from, to, subject, "multipart/related; boundary=\"edge\"",
        $"--edge\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n--edge\r\nContent-Type: image/png\r\nContent-ID: <picture>\r\n"
        + $"Content-Disposition: inline; filename=picture.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + $"{Convert.ToBase64String(png)}\r\n--edge--");

    private static byte[] Of(string from, string to, string subject, string type, string content)
    {
        var number = Interlocked.Increment(ref _number);
        var date = DateTimeOffset.UtcNow.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {date}\r\n"
            + $"Message-ID: <browser-{number}@mail.example>\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: {type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{content}\r\n");
    }
}
