namespace SalesMailbox.Core.Text;

/// <summary>An exception that describes the problem as a <see cref="CodedText"/>. Its message is the stored form, for logs.</summary>
internal interface ICodedException
{
    /// <summary>What happened, for users.</summary>
    CodedText Text { get; }
}

/// <summary>Gets the text of an exception, for storage or display.</summary>
internal static class CodedExceptions
{
    /// <returns>The exception's coded text; its message as external text if it has none.</returns>
    public static CodedText TextOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is ICodedException coded ? coded.Text : SharedTexts.Stored.With(exception.Message);
    }
}
