using SalesMailbox.Core.Storage;

namespace SalesMailbox.Gmail;

/// <summary>The reasons why the entered OAuth client can't be valid.</summary>
internal static class GoogleClientErrors
{
    public static readonly ErrorCode NoClientId = new("google.no-client-id", ErrorKind.Invalid, "Enter the client ID of the OAuth client.");

    public static readonly ErrorCode NoClientSecret = new(
        "google.no-client-secret", ErrorKind.Invalid, "Enter the client secret that Google shows with the client ID.");

    public static readonly ErrorCode BadClientId = new(
        "google.bad-client-id", ErrorKind.Invalid, "This client ID is incomplete. It is one word that ends in {0}.");

    public static readonly ErrorCode BadClientSecret = new(
        "google.bad-client-secret", ErrorKind.Invalid, "A client secret has no spaces.");

    public static readonly ErrorCode ClientIdAsSecret = new(
        "google.client-id-as-secret", ErrorKind.Invalid, "This is a client ID. The client secret is shown next to it.");
}
