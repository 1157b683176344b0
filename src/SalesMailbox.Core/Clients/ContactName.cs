using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Names of contacts made comparable, for the stores and for those who look for a name. Pure.</summary>
public static class ContactName
{
    /// <summary>Longest <see cref="Key"/>, in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>Upper case, white space collapsed, compatibility forms and invisible characters removed; empty for no name.</summary>
    public static string Key(string? name) => TextCut.Of(TextFolding.Fold(name ?? ""), MaxKey);
}
