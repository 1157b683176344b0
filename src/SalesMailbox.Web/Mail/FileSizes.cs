using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Mail;

/// <summary>Formats the size of a file: "340 KB". The units are powers of 1,000, as in most email programs and operating systems.</summary>
public sealed class FileSizes(IStringLocalizer<FileSizes> text)
{
    public string Of(long bytes) => bytes switch
    {
        < 1_000 => text.Plural(bytes, "{0:N0} byte", "{0:N0} bytes"),
        < 999_500 => text["{0:N0} KB", bytes / 1_000.0],
        < 999_950_000 => text["{0:N1} MB", bytes / 1_000_000.0],
        _ => text["{0:N1} GB", bytes / 1_000_000_000.0],
    };
}
