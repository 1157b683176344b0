using SalesMailbox.Demo.Running;

namespace SalesMailbox.Server.Tests.Demo;

public sealed class DemoOptionsTests
{
    [Fact]
    public void Parse_OnlyDemo_HasTheDefaultsAndAFolderOfTheUsers()
    {
        var options = Parse("--demo");

        Assert.Equal("http://127.0.0.1:5080", options.Urls);
        Assert.Equal(5081, options.SandboxPort);
        Assert.False(options.Fresh);
        Assert.EndsWith(Path.Combine("SalesMailbox", "demo"), options.Folder, StringComparison.Ordinal);
        Assert.False(options.Folder.StartsWith(Directory.GetCurrentDirectory(), StringComparison.Ordinal), options.Folder);
    }

    [Fact]
    public void Parse_EverythingGiven_TakesItAndPassesTheRestOn()
    {
        var options = Parse(
            "--demo", "--fresh", "--port=6001", "--sandbox-port", "6002", "--data", "somewhere", "--Logging:LogLevel:Default=Debug");

        Assert.Equal("http://127.0.0.1:6001", options.Urls);
        Assert.Equal(6002, options.SandboxPort);
        Assert.True(options.Fresh);
        Assert.Equal(Path.GetFullPath("somewhere"), options.Folder);
        Assert.Equal(["--Logging:LogLevel:Default=Debug"], options.HostArguments);
    }

    [Fact]
    public void Parse_Urls_GoBeforePort() =>
        Assert.Equal("http://localhost:7000", Parse("--demo", "--port", "6001", "--urls", "http://localhost:7000").Urls);

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--sandbox-port", "mail")]
    [InlineData("--port")]
    [InlineData("--data", " ")]
    public void Parse_ValueThatCannotBe_IsRefusedWithTheOption(params string[] arguments)
    {
        var (options, problem) = DemoOptions.Parse(["--demo", .. arguments], "demo");

        Assert.Null(options);
        Assert.Contains(arguments[0], problem, StringComparison.Ordinal);
    }

    private static DemoOptions Parse(params string[] arguments) => DemoOptions.Parse(arguments, "demo").Options!;
}
