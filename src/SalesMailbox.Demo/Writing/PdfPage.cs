using System.Globalization;
using System.Text;

namespace SalesMailbox.Demo.Writing;

/// <summary>Writes a minimal PDF: one page of plain lines in a built-in font (PDF 1.4, ISO 32000).</summary>
internal static class PdfPage
{
    /// <param name="lines">ASCII without brackets or backslashes. The first line is the heading.</param>
    public static byte[] Write(IReadOnlyList<string> lines)
    {
        var content = string.Concat(lines.Select((line, at) =>
            string.Create(CultureInfo.InvariantCulture, $"BT /F1 {(at == 0 ? 20 : 12)} Tf 60 {760 - (at * 28)} Td ({line}) Tj ET\n")));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (at, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
