using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.SignIn;

public sealed class HttpsTests
{
    [Fact]
    public async Task RequireHttps_BehindAProxy_EveryCookieIsSecureAndPlainHttpIsSentAway()
    {
        await using var server = await ServerUnderTest.StartAsync(
            null, "--SalesMailbox:RequireHttps=true", "--https_port=443", "--ForwardedHeaders_Enabled=true");
        await server.MoveInAsync();
        using var visitor = server.Visitor();

        var plain = await visitor.GetAsync("/Account/SignIn");
        var proxied = await visitor.GetAsync("/Account/SignIn", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.1"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.Status);
        Assert.StartsWith("https://", plain.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, proxied.Status);
        Assert.Contains("secure", proxied.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }
}
