using System.Net;
using System.Net.Sockets;

namespace SalesMailbox.Server.Tests.Demo;

internal static class FreePorts
{
    /// <returns>Different ports that nobody listens on.</returns>
    public static int[] Take(int count)
    {
        var probes = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        probes.ForEach(probe => probe.Start());
        int[] ports = [.. probes.Select(probe => ((IPEndPoint)probe.LocalEndpoint).Port)];
        probes.ForEach(probe => probe.Dispose());
        return ports;
    }
}
