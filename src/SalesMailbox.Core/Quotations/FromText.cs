using SalesMailbox.Core.Connections;


namespace SalesMailbox.Core.Quotations;

/// <summary>A <see cref="FromSetting"/> as the value of a choice in a list: "", "sales-mailboxes", or the id of a mailbox.</summary>
public static class FromText
{
    public const string SalesMailboxes = "sales-mailboxes";

    /// <summary>Converts a setting to the value of a choice.</summary>
    public static string Of(FromSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting.Kind switch
        {
            FromKind.SalesMailboxes => SalesMailboxes,
            FromKind.Mailbox => setting.MailboxId ?? "",
            _ => "",
        };
    }

    /// <summary>Converts the value of a choice to a setting.</summary>
    public static FromSetting Read(string? value) => value switch
    {
        null or "" => FromSetting.NotSet,
        SalesMailboxes => FromSetting.SalesMailboxes,
        _ => FromSetting.Of(value),
    };
}
