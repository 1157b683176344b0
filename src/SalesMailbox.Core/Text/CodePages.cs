using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The character sets that email still uses, including Japanese, Korean and Chinese ones. MimeKit checks which exist only once in a
/// process, at its first use of any kind, and then reads messages in all others as Latin-1. So they must be registered before that.
/// </summary>
public static class CodePages
{
    /// <summary>
    /// Registers them for the process. A host calls it before anything in the process uses MimeKit, and so does all code in Core that reads
    /// messages. It is safe to call repeatedly.
    /// </summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
