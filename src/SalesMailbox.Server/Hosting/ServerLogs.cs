namespace SalesMailbox.Server.Hosting;

internal static class ServerLogs
{
    /// <summary>
    /// Configures logging. With <see cref="ServerOptions.JsonLogs"/> each line is a JSON object, in which scopes carry tenant, mailbox, and
    /// message as fields.
    /// </summary>
    public static void AddServerLogs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>($"{ServerOptions.Section}:{nameof(ServerOptions.JsonLogs)}"))
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }
}
