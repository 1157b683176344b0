namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>A call that ends with a Google-shaped error.</summary>
internal sealed class GmailException(IResult result) : Exception("The call was refused.")
{
    public IResult Result { get; } = result;
}
