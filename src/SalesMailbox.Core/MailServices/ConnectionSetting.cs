using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.MailServices;

/// <summary>How a setting is entered and kept.</summary>
public enum SettingKind
{
    Text,

    /// <summary>Stored encrypted and never shown again.</summary>
    Secret,

    /// <summary>One of <see cref="ConnectionSetting.Choices"/>.</summary>
    Choice,
}

/// <summary>One setting of a connection type: what the form of its connections asks for. The pages draw the form from these.</summary>
/// <param name="Key">Stored with the value; letters only.</param>
/// <param name="Label">What stands above the field.</param>
public sealed record ConnectionSetting(string Key, TextCode Label)
{
    public const int MaxLength = 2000;

    public SettingKind Kind { get; init; }

    /// <summary>What stands below the field; null for nothing.</summary>
    public TextCode? Help { get; init; }

    /// <summary>The error of a required field that was left empty.</summary>
    public required ErrorCode Missing { get; init; }

    public bool IsRequired { get; init; } = true;

    /// <summary>
    /// It names the application or server that sign-ins are made with. Another value ends the sign-ins of the connection and asks for its secrets again;
    /// connections of one type with equal values are the same application to the service.
    /// </summary>
    public bool IsIdentity { get; init; }

    /// <summary>The values of a <see cref="SettingKind.Choice"/> with their labels.</summary>
    public IReadOnlyList<(string Value, TextCode Label)> Choices { get; init; } = [];
}
