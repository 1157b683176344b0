using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// Sets up a site without the module and enables it later in the same process. Orchard validates email addresses with MimeKit while it sets
/// up a site, and MimeKit reads the list of character sets once for the process. Earlier tests have registered them, so this test starts
/// its own program in a new process.
/// </summary>
public sealed class FreshSiteTests
{
    private const string Inner = "SALESMAILBOX_FRESH_SITE";

    [Fact]
    public async Task ParseAsync_SiteSetUpFirstAndFeatureEnabledThen_DecodesJapanese()
    {
        if (Environment.GetEnvironmentVariable(Inner) is not null)
        {
            await SetUpAndParseAsync();
            return;
        }

        var start = new ProcessStartInfo("dotnet", [typeof(FreshSiteTests).Assembly.Location, "-class", typeof(FreshSiteTests).FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { [Inner] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
    }

    private static async Task SetUpAndParseAsync()
    {
        Assert.Throws<ArgumentException>(() => Encoding.GetEncoding("iso-2022-jp")); // otherwise the process isn't fresh
        await using var site = await OrchardSite.StartAsync(
            [new TenantPlan(ShellSettings.DefaultShellName, Recipe: "SaaS")], new ScriptedWorld(), []);
        await site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            Assert.DoesNotContain(await manager.GetEnabledFeaturesAsync(), feature => feature.Id == Features.Headless);
            var wanted = (await manager.GetAvailableFeaturesAsync()).Where(feature => feature.Id == Features.Headless);
            await manager.EnableFeaturesAsync(wanted, true);
            return true;
        });

        const string Raw = "Subject: =?ISO-2022-JP?B?GyRCOCtAURsoQg==?=\r\n"
            + "Content-Type: text/plain; charset=iso-2022-jp\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "GyRCOCtAUSRiJGobKEI=\r\n";
        var message = await site.InTenantAsync(
            ShellSettings.DefaultShellName,
            _ => MessageParser.ParseAsync(new MemoryStream(Encoding.ASCII.GetBytes(Raw)), TestContext.Current.CancellationToken));

        Assert.Equal(("見積", "見積もり"), (message.Subject, message.BodyText.Trim()));
    }
}
