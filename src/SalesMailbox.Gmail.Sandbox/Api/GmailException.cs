namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Ends a call with an error in Google's format.</summary>
internal sealed class GmailException(IResult result) : Exception("The call was refused.")
{
    public IResult Result { get; } = result;
}
