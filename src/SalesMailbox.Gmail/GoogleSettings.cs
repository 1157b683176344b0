using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Gmail;

/// <summary>The settings of a Google connection: an OAuth client of the type "Web application".</summary>
internal static class GoogleSettings
{
    public const string ClientId = "ClientId";

    public const string ClientSecret = "ClientSecret";

    internal const string ClientIdEnd = ".apps.googleusercontent.com";

    internal static IReadOnlyList<ConnectionSetting> All { get; } =
    [
        new(ClientId, Texts.ClientId) { Help = Texts.ClientIdHelp, Missing = GoogleClientErrors.NoClientId, IsIdentity = true },
        new(ClientSecret, Texts.ClientSecret) { Kind = SettingKind.Secret, Missing = GoogleClientErrors.NoClientSecret },
    ];

    /// <summary>Creates settings with these values.</summary>
    public static ConnectionSettings Of(string clientId, string clientSecret) =>
        new(new Dictionary<string, string> { [ClientId] = clientId, [ClientSecret] = clientSecret });

    internal static class Texts
    {
        public static readonly TextCode ClientId = new("google.client-id", "Client ID");
        public static readonly TextCode ClientIdHelp = new("google.client-id-help", "The whole ID, ending in .apps.googleusercontent.com.");
        public static readonly TextCode ClientSecret = new("google.client-secret", "Client secret");
    }
}
