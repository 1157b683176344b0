using System.Globalization;
using System.Text;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// The order of names as people expect it: case and accents do not count, so "Ähre" stands beside "Ahorn", and "zebra" after "Yak". A list that is read whole is
/// sorted by the reader's culture; a list that comes in pages by a key that the row keeps, because the database has to find where a page begins.
/// </summary>
public static class NameOrder
{
    /// <summary>The longest key.</summary>
    public const int MaxKey = 200;

    /// <summary>
    /// For stores: what a row is sorted by. The same on every computer and with every version of its culture data, which a sort key of the platform is not.
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

    /// <summary>A whole list by name, in the order of the current culture; by id where the names are the same.</summary>
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> rows, Func<T, string> nameOf, Func<T, string> idOf) =>
    [
        .. rows.OrderBy(nameOf, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase))
            .ThenBy(idOf, StringComparer.Ordinal),
    ];

    /// <summary>Latin letters with a stroke or ligatures have no decomposition. The marks of Latin, Greek and Cyrillic are left out, those of other scripts are letters.</summary>
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
