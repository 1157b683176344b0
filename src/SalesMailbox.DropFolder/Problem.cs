using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.DropFolder;

internal static class Problem
{
    public static MailServiceException Of(MailServiceError error, TextCode text, Exception? inner = null, params object?[] arguments) =>
        new(error, text.With(arguments), inner: inner);
}
