using System.Globalization;
using System.Text;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// The order of names as people expect it: case and accents are ignored, so "Ähre" sorts next to "Ahorn", and "zebra" after "Yak". A list
/// that is read as a whole is sorted by the reader's culture. A paged list is sorted by a key that the row stores, because the database has
/// to find the start of a page.
/// </summary>
public static class NameOrder
{
    /// <summary>Maximum length of a key, in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>
    /// For stores: the sort key of a row. It is the same on every computer and with every version of the culture data, unlike a sort key of
    /// the platform.
    /// </summary>
    public static string Key(string? name)
    {
        var key = new StringBuilder();
        foreach (var letter in TextFolding.Fold(name ?? "").Normalize(NormalizationForm.FormD))
        {
            AppendLetter(key, letter);
        }

        var text = key.ToString().Normalize(NormalizationForm.FormC);
        return text.Length <= MaxKey ? text : text[..(char.IsHighSurrogate(text[MaxKey - 1]) ? MaxKey - 1 : MaxKey)];
    }

    /// <summary>Sorts a whole list by name in the current culture, and by id where the names are equal.</summary>
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> rows, Func<T, string> nameOf, Func<T, string> idOf) =>
    [
        .. rows.OrderBy(nameOf, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase))
            .ThenBy(idOf, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Latin letters with a stroke and ligatures have no decomposition. Combining marks are dropped in Latin, Greek and Cyrillic; in other
    /// scripts they are letters.
    /// </summary>
    private static void AppendLetter(StringBuilder key, char letter)
    {
        switch (letter)
        {
            case >= '\u0300' and <= '\u036F':
                break;
            case 'Æ':
                key.Append("AE");
                break;
            case 'Œ':
                key.Append("OE");
                break;
            case 'Þ':
                key.Append("TH");
                break;
            case 'Ø':
                key.Append('O');
                break;
            case 'Ð' or 'Đ':
                key.Append('D');
                break;
            case 'Ł':
                key.Append('L');
                break;
            case 'Ħ':
                key.Append('H');
                break;
            case 'Ŧ':
                key.Append('T');
                break;
            default:
                key.Append(letter);
                break;
        }
    }
}
