using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Demo.Running;

/// <summary>Checks that the ports are free before anything is created.</summary>
internal static class DemoPorts
{
    /// <exception cref="DemoProblemException">A port is in use, or an address can't be read.</exception>
    public static void Check(DemoOptions options)
    {
        var ports = options.Urls.Split(';').Select(url => (Read(url).Port, Option: "--port"));
        foreach (var (port, option) in ports.Append((options.SandboxPort, "--sandbox-port")))
        {
            if (!IsFree(port))
            {
                throw new DemoProblemException(
                    $"Port {port} is taken by another program. Stop that one, or choose another port: {option} {port + 10}.");
            }
        }

        if (options.Urls.Split(';').Any(url => Read(url).Port == options.SandboxPort))
        {
            throw new DemoProblemException("The server and the sandbox need a port each: choose another one with --sandbox-port.");
        }
    }

    /// <summary>Returns the address for a browser on this machine.</summary>
    public static Uri Address(string urls)
    {
        var first = Read(urls.Split(';')[0]);
        var host = first.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : first.Host;
        return new Uri($"{first.Scheme}://{host}:{first.Port}/");
    }

    private static BindingAddress Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException exception)
        {
            throw new DemoProblemException($"--urls {url} is no address. Write one such as --urls http://127.0.0.1:5090.", exception);
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
