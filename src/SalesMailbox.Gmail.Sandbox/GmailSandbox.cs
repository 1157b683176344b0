using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using SalesMailbox.Gmail.Sandbox.Api;
using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Control;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;
using SalesMailbox.Gmail.Sandbox.Pages;
using SalesMailbox.Gmail.Sandbox.Storage;

namespace SalesMailbox.Gmail.Sandbox;

/// <summary>A Gmail and Google OAuth server that runs on your machine, alone or inside another process.</summary>
public static class GmailSandbox
{
    private const long LargestRequest = 100_000_000;

    /// <summary>
    /// Builds the sandbox. The caller starts it (<see cref="WebApplication.StartAsync"/>) and disposes of it. It reads no configuration
    /// file, no environment variable, and no content root, so it can run in a process that has its own. Its state is the service
    /// <see cref="GmailSandboxState"/>, which is also usable before the start.
    /// </summary>
    /// <exception cref="InvalidDataException">The data directory contains a file that can't be read.</exception>
    public static WebApplication BuildApp(GmailSandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        // Must precede the first use of MimeKit, which reads the list of character sets only once.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(GmailSandbox).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        options.ConfigureLogging?.Invoke(builder.Logging);
        AddServices(builder.Services, options);

        var app = builder.Build();
        app.Urls.Add(options.Url);
        app.UseRequestDecompression();
        app.UseMiddleware<CallMiddleware>();
        app.UseRouting();
        app.MapGmail();
        app.MapUploads();
        app.MapOAuth();
        app.MapControl();
        app.MapPages();
        _ = app.Services.GetRequiredService<GmailSandboxState>();
        return app;
    }

    /// <summary>Returns the address that a started sandbox listens on, without a trailing slash.</summary>
    /// <exception cref="InvalidOperationException">The sandbox has not been started.</exception>
    public static string GetSandboxAddress(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses?.FirstOrDefault(address => !address.EndsWith(":0", StringComparison.Ordinal))?.TrimEnd('/')
            ?? throw new InvalidOperationException("The sandbox has not been started.");
    }

    /// <summary>Builds and starts a sandbox.</summary>
    public static async Task<RunningSandbox> StartAsync(GmailSandboxOptions options, CancellationToken cancellationToken = default)
    {
        var app = BuildApp(options);
        await app.StartAsync(cancellationToken);
        return new RunningSandbox(app);
    }

    private static void AddServices(IServiceCollection services, GmailSandboxOptions options)
    {
        services.AddRouting();
        services.AddRequestDecompression();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestRequest);
        services.ConfigureHttpJsonOptions(json => SandboxJson.Configure(json.SerializerOptions));
        if (!options.OwnsProcess)
        {
            services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        }

        services.AddSingleton(options);
        services.AddSingleton(options.TimeProvider);
        services.AddSingleton<ISandboxStorage>(options.DataDirectory is { } folder ? new FolderStorage(folder) : new MemoryStorage());
        services.AddSingleton<MailboxRegistry>();
        services.AddSingleton<MailRouter>();
        services.AddSingleton<OAuthRegistry>();
        services.AddSingleton<FaultBoard>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<UserQuota>();
        services.AddSingleton<UploadSessions>();
        services.AddSingleton(provider => new GmailSandboxState(
            provider.GetRequiredService<MailboxRegistry>(),
            provider.GetRequiredService<MailRouter>(),
            provider.GetRequiredService<OAuthRegistry>(),
            provider.GetRequiredService<CallLog>(),
            provider.GetRequiredService<FaultBoard>()));
    }
}
