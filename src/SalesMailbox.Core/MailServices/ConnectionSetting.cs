using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.MailServices;

/// <summary>How a setting is entered and stored.</summary>
public enum SettingKind
{
    Text,

    /// <summary>Stored encrypted and never shown again.</summary>
    Secret,

    /// <summary>One of <see cref="ConnectionSetting.Choices"/>.</summary>
    Choice,
}

/// <summary>One setting of a connection type. The pages build the form of a connection from these.</summary>
/// <param name="Key">The key that the value is stored under; letters only.</param>
/// <param name="Label">The label of the field.</param>
public sealed record ConnectionSetting(string Key, TextCode Label)
{
    public const int MaxLength = 2000;

    public SettingKind Kind { get; init; }

    /// <summary>The help text below the field; null for none.</summary>
    public TextCode? Help { get; init; }

    /// <summary>The error if a required field is empty.</summary>
    public required ErrorCode Missing { get; init; }

    /// <summary>Whether a connection can't be used without it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>
    /// Whether the setting identifies the application or server that sign-ins are made with. A changed value ends the sign-ins of the
    /// connection and requires its secrets again. Connections of one type with equal values are the same application to the service.
    /// </summary>
    public bool IsIdentity { get; init; }

    /// <summary>The values of a <see cref="SettingKind.Choice"/> with their labels.</summary>
    public IReadOnlyList<(string Value, TextCode Label)> Choices { get; init; } = [];
}
