using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesMailbox.Server.Tests.Accounts;

/// <summary>An OpenID Connect provider that immediately signs in any configured person.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "tests";
    public const string Secret = "tests-secret";
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, string> _nonces = [];
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public string Subject { get; set; } = "1";

    public string Email { get; set; } = "";

    public bool IsVerified { get; set; } = true;

    /// <summary>Whether it signs with a key that the provider doesn't publish.</summary>
    public bool IsForged { get; set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var provider = new FakeProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var app = provider._app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = provider.Address,
            authorization_endpoint = provider.Address + "/authorize",
            token_endpoint = provider.Address + "/token",
            jwks_uri = provider.Address + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { Publish(provider._key) } }));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        provider.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _key.Rsa.Dispose();
    }

    private static object Publish(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private IResult Authorize(HttpRequest request)
    {
        var code = Guid.NewGuid().ToString("N");
        _nonces[code] = request.Query["nonce"].ToString();
        return Results.Redirect(
            $"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != Secret || !_nonces.Remove(form["code"].ToString(), out var nonce))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        using var other = RSA.Create(2048);
        var key = IsForged ? new RsaSecurityKey(other) { KeyId = "one" } : _key;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = Subject,
                ["email"] = Email,
                ["email_verified"] = IsVerified,
                ["nonce"] = nonce,
            },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
