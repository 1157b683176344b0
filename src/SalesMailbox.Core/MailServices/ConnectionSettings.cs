namespace SalesMailbox.Core.MailServices;

/// <summary>The settings of a connection, readable. They hold secrets: never stored or logged like this.</summary>
public sealed class ConnectionSettings(IReadOnlyDictionary<string, string> values)
{
    public static ConnectionSettings Empty { get; } = new(new Dictionary<string, string>());

    /// <returns>The value; empty where there is none.</returns>
    public string this[string key] => values.GetValueOrDefault(key, "");

    public override string ToString() => $"{values.Count} settings";
}
