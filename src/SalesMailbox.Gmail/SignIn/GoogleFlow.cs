using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.SignIn;

/// <summary>Google's own flow with the configured addresses. It stores nothing and makes no retries of its own.</summary>
internal sealed class GoogleFlow(GoogleFlow.Settings settings) : PkceGoogleAuthorizationCodeFlow(settings)
{
    internal sealed class Settings : Initializer
    {
        public Settings(GoogleOptions options, ConnectionSettings settings, Google.Apis.Http.IHttpClientFactory http)
            : base(options.AuthorizationEndpoint.ToString(), options.TokenEndpoint.ToString(), options.RevocationEndpoint.ToString())
        {
            ClientSecrets = new ClientSecrets
            {
                ClientId = settings[GoogleSettings.ClientId],
                ClientSecret = settings[GoogleSettings.ClientSecret],
            };
            Scopes = [GoogleConnectionType.MailScope];
            Prompt = "consent";
            HttpClientFactory = http;
            DefaultExponentialBackOffPolicy = Google.Apis.Http.ExponentialBackOffPolicy.None;
        }
    }
}
