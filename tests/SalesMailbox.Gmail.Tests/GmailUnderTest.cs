using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.Gmail.Tests;

/// <summary>The Google connection type with its own sandbox.</summary>
public sealed class GmailUnderTest : IAsyncDisposable
{
    public const string Agent = "agent@sandbox.test";
    public const string Colleague = "colleague@sandbox.test";
    public const string RedirectUri = "http://localhost:9/authcallback";
    public static readonly ConnectionSettings Client = GoogleSettings.Of("tests.apps.googleusercontent.com", "tests-secret");

    private readonly ServiceProvider _services;

    private GmailUnderTest(RunningSandbox sandbox, ServiceProvider services) => (Sandbox, _services) = (sandbox, services);

    public RunningSandbox Sandbox { get; }

    public GmailSandboxState State => Sandbox.State;

    public IConnectionType Type => _services.GetRequiredService<IConnectionType>();

    public IAuthorizationCodeSignIn SignIn => (IAuthorizationCodeSignIn)Type.SignIn;

    public static async Task<GmailUnderTest> StartAsync(
        Action<GmailSandboxOptions>? sandbox = null, params (string Key, string Value)[] settings)
    {
        var options = new GmailSandboxOptions();
        sandbox?.Invoke(options);
        var running = await GmailSandbox.StartAsync(options, TestContext.Current.CancellationToken);
        running.State.AddAccount(Agent, "Agent");
        running.State.AddAccount(Colleague, "Colleague");
        running.State.RegisterClient(Client[GoogleSettings.ClientId], Client[GoogleSettings.ClientSecret], RedirectUri);
        return new(running, Services(running.Address, "/o/oauth2/v2/auth", "/token", "/revoke", settings));
    }

    public static ServiceProvider Services(
        string address, string authorization, string token, string revocation, params (string Key, string Value)[] settings) =>
        Services(Configuration(address, authorization, token, revocation, settings));

    public static ServiceProvider Services(IConfiguration configuration) => new ServiceCollection().AddLogging()
        .AddSingleton<IStringLocalizerFactory, PlainText>().AddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>))
        .AddSalesMailboxGmail(configuration).BuildServiceProvider();

    public static IConfiguration Configuration(
        string address, string authorization, string token, string revocation, params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] all =
        [
            ("AuthorizationEndpoint", address + authorization), ("TokenEndpoint", address + token),
            ("RevocationEndpoint", address + revocation),
            ("GmailBaseUri", address + "/"), ("RetryDelay", "00:00:00.010"), .. settings,
        ];
        return new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(pair => KeyValuePair.Create("SalesMailbox:Google:" + pair.Key, (string?)pair.Value))).Build();
    }

    /// <summary>Returns settings that point to the sandbox.</summary>
    public IConfiguration Configuration() => Configuration(Sandbox.Address, "/o/oauth2/v2/auth", "/token", "/revoke");

    public MailboxAccess Access(string account = Agent) => new(
        "default", "connection", "mailbox-" + account, account, Client,
        new GrantSecret(State.IssueTokens(account, Client[GoogleSettings.ClientId]).RefreshToken!));

    public IMailboxReader Open(string account = Agent) => Type.OpenReader(Access(account));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
