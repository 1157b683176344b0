using System.Globalization;
using System.Text;
using SalesMailbox.Demo.Mails;

namespace SalesMailbox.Demo.Writing;

/// <summary>Creates attachments that can be opened.</summary>
internal static class DemoFiles
{
    public static DemoFile Text(string name, string mediaType, string text) => new(name, mediaType, Encoding.UTF8.GetBytes(text));

    public static DemoFile Pdf(string name, params string[] lines) => new(name, "application/pdf", PdfPage.Write(lines));

    /// <summary>Draws a picture: a counter with a display window, or a bar of blocks, depending on its proportions.</summary>
    public static DemoFile Plan(string name, int width, int height) => new(name, "image/png", PngImage.Write(width, height, (x, y) =>
        x < 4 || y < 4 || x >= width - 4 || y >= height - 4 ? (0x33, 0x41, 0x55)
        : y > height * 2 / 3 ? (0xd9, 0xb3, 0x82)
        : x / (height / 2) % 2 == 0 ? (0xe8, 0xf0, 0xfe)
        : (0xbf, 0xd3, 0xf2)));

    /// <summary>Creates a large text file, which is the same for every call.</summary>
    public static DemoFile FirewallLog(string name, int lines)
    {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++)
        {
            var time = TimeSpan.FromSeconds(line * 2 % 86_400);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{time:hh\\:mm\\:ss} {(line % 17 == 0 ? "DROP" : "PASS")} in=guest{line % 6} src=10.20.{line % 6}.{line * 37 % 250} "
                + $"dst=192.0.2.{line * 13 % 250} proto=tcp dpt={(line % 3 == 0 ? 443 : 80)} len={40 + (line * 7 % 1400)}\n");
        }

        return Text(name, "text/plain", text.ToString());
    }
}
