using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.MailServices;

/// <summary>A sign-in did not result in a usable grant. The text is for users and says what happened and what to do.</summary>
public sealed class SignInRefusedException(CodedText text, Exception? inner = null) : Exception(text?.ToString(), inner), ICodedException
{
    /// <summary>The reason, for users.</summary>
    public CodedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
