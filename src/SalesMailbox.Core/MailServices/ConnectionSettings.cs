namespace SalesMailbox.Core.MailServices;

/// <summary>The decrypted settings of a connection. They contain secrets: never store or log them in this form.</summary>
public sealed class ConnectionSettings(IReadOnlyDictionary<string, string> values)
{
    public static ConnectionSettings Empty { get; } = new(new Dictionary<string, string>());

    /// <returns>The value; empty if there is none.</returns>
    public string this[string key] => values.GetValueOrDefault(key, "");

    public override string ToString() => $"{values.Count} settings";
}
