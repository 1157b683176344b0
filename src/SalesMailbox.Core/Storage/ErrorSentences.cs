using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>Turns errors into sentences.</summary>
public static class ErrorSentences
{
    /// <returns>The sentence in the reader's language, without the field.</returns>
    public static string Of(this Sentences sentences, Error error)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(error);
        return sentences.Of(error.Text);
    }
}
