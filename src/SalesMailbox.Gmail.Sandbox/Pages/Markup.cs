using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>HTML text. Values that are inserted are encoded unless they are markup themselves.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _html;

    private Markup(string html) => _html = html;

    public static Markup Empty { get; } = new(string.Empty);

    public static Markup Of(FormattableString template) => new(template.ToString(new EncodingFormat()));

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part._html)));

    public override string ToString() => _html;

    private sealed class EncodingFormat : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            Markup markup => markup._html,
            IEnumerable<Markup> parts => Join(parts)._html,
            IFormattable value => Encoder.Encode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => Encoder.Encode(arg?.ToString() ?? string.Empty),
        };
    }
}
