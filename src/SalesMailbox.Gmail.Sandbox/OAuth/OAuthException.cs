namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>An error of the token or revocation endpoint.</summary>
internal sealed class OAuthException(string error, string description, int status = StatusCodes.Status400BadRequest)
    : Exception($"{error}: {description}")
{
    public string Error { get; } = error;

    public string Description { get; } = description;

    public int Status { get; } = status;
}
