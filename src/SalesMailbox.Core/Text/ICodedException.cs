namespace SalesMailbox.Core.Text;

/// <summary>An exception that says what happened as a <see cref="CodedText"/>. Its message is the stored form, for logs.</summary>
public interface ICodedException
{
    CodedText Text { get; }
}

/// <summary>What an exception says, for what is stored or shown.</summary>
public static class CodedExceptions
{
    /// <returns>Its text; the message, as words from outside, of an exception that has none.</returns>
    public static CodedText TextOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is ICodedException coded ? coded.Text : SharedTexts.Stored.With(exception.Message);
    }
}
