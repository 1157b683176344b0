using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Makes names of contacts comparable, for stores and lookups. Pure.</summary>
public static class ContactName
{
    /// <summary>Maximum length of a <see cref="Key"/>, in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>
    /// The name in upper case, with white space collapsed and without compatibility forms and invisible characters; empty for an empty
    /// name.
    /// </summary>
    public static string Key(string? name) => TextCut.Of(TextFolding.Fold(name ?? ""), MaxKey);
}
