using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The character sets mail is still written in, Japanese, Korean and Chinese ones among them. MimeKit looks once which there are, at its first use
/// of any kind in the process, and reads mail in the others as Latin-1 from then on: so they have to be registered before that.
/// </summary>
public static class CodePages
{
    /// <summary>
    /// Registers them for the process. A host calls it before anything in the process uses MimeKit, and so does everything of Core that reads mail.
    /// It is safe to call again.
    /// </summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
