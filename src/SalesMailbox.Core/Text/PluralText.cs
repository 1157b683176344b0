using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Text;

/// <summary>Sentences that depend on a number, in as many forms as the reader's language has.</summary>
public static class PluralText
{
    private static Func<int, string[], object[], object>? _hostArgument;

    /// <summary>
    /// For a host whose localizers select the plural form by their own kind of argument. Call it at startup; a process has one such host.
    /// </summary>
    /// <param name="argument">Creates the argument from the number, the English forms and the sentence's other arguments.</param>
    public static void UseArgumentOfHost(Func<int, string[], object[], object> argument) => _hostArgument = argument;

    /// <param name="count">The number; {0} in the sentences.</param>
    /// <param name="singular">The whole English sentence for one, with {0} for the number: "{0} email". A literal.</param>
    /// <param name="plural">The whole English sentence for other numbers. A literal.</param>
    /// <param name="arguments">{1} and the following.</param>
    public static LocalizedString Plural(this IStringLocalizer text, long count, string singular, string plural, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, all) = Request(count, singular, plural, arguments);
        return text[name, all];
    }

    /// <summary>What to request from a localizer: the name and the arguments.</summary>
    public static (string Name, object[] Arguments) Request(long count, string singular, string plural, object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (_hostArgument is { } ofHost)
        {
            return (singular, [ofHost((int)Math.Clamp(count, int.MinValue, int.MaxValue), [singular, plural], arguments)]);
        }

        var number = new PluralNumber(count, singular, plural);
        return (number.English, [number, .. arguments]);
    }
}
