using System.Text.Json.Serialization;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The token endpoint's answer (RFC 6749, section 5.1).</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="RefreshToken">Only for offline access, and only after the first or an explicitly requested consent.</param>
public sealed record IssuedTokens(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("scope")] string Scope,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("id_token")] string? IdToken);
