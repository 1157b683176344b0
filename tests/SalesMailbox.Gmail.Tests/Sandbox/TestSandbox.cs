using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.Gmail.Tests.Sandbox;

/// <summary>A sandbox on a free port with one agent, one client, and a stopped clock.</summary>
public sealed class TestSandbox : IAsyncDisposable
{
    public const string Agent = "agent@sandbox.test";
    public const string Colleague = "colleague@sandbox.test";
    public const string ClientId = "tests.apps.googleusercontent.com";
    public const string Secret = "tests-secret";
    public const string RedirectUri = "http://localhost:9/tenant/authcallback";

    private TestSandbox(RunningSandbox running, FakeTimeProvider time)
    {
        (Running, Time) = (running, time);
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(running.Address) };
    }

    public RunningSandbox Running { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public GmailSandboxState State => Running.State;

    public static async Task<TestSandbox> StartAsync(Action<GmailSandboxOptions>? configure = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var options = new GmailSandboxOptions { TimeProvider = time };
        configure?.Invoke(options);
        var sandbox = new TestSandbox(await GmailSandbox.StartAsync(options, TestContext.Current.CancellationToken), time);
        sandbox.State.AddAccount(Agent, "Agent");
        sandbox.State.AddAccount(Colleague, "Colleague");
        sandbox.State.RegisterClient(ClientId, Secret, RedirectUri);
        return sandbox;
    }

    public static byte[] Mail(string subject, string headers = "", string from = "Olga <olga@contoso.test>", string to = Agent) =>
        Encoding.UTF8.GetBytes(
            $"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n{headers}\r\nSome text\r\n");

    /// <summary>Creates a request with a new token of the agent.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path, params string[] scopes)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", State.IssueTokens(Agent, ClientId, scopes).AccessToken);
        return request;
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => Http.SendAsync(request, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Call(string path, params string[] scopes) =>
        Send(Request(HttpMethod.Get, "/gmail/v1/users/me/" + path, scopes));

    /// <summary>Returns the JSON of a call that must succeed.</summary>
    public async Task<JsonObject> Get(string path)
    {
        using var response = await Call(path);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await Json(response);
    }

    public async Task<JsonObject> SendMail(byte[] raw, string? threadId = null)
    {
        var request = Request(HttpMethod.Post, "/gmail/v1/users/me/messages/send");
        request.Content = JsonContent.Create(new { raw = Base64Url.EncodeToString(raw), threadId });
        using var response = await Send(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await Json(response);
    }

    public async Task<byte[]> Raw(string id)
    {
        var text = (string)(await Get($"messages/{id}?format=raw"))["raw"]!;
        return Base64Url.DecodeFromChars(text);
    }

    public Task<HttpResponseMessage> PostForm(string path, params (string Name, string? Value)[] fields) => Http.PostAsync(
        path,
        new FormUrlEncodedContent(
            fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!))),
        TestContext.Current.CancellationToken);

    public static async Task<JsonObject> Json(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Running.DisposeAsync();
    }
}
