using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Mail;

/// <summary>Says how large a file is: "340 KB". In powers of 1,000, as mail programs and systems mostly do.</summary>
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
