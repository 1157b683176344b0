using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>Makes sentences of errors.</summary>
public static class ErrorSentences
{
    /// <returns>The error's sentence for the reader, without its field.</returns>
    public static string Of(this Sentences sentences, Error error)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(error);
        return sentences.Of(error.Text);
    }
}
