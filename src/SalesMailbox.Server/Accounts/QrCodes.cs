using System.Globalization;
using System.Text;
using QRCoder;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Accounts;

internal static class QrCodes
{
    /// <summary>Draws the text as a single SVG path, so that the page needs neither an image nor a script.</summary>
    public static QrCode Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
