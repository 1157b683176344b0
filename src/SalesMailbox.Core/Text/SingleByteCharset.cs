using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Single-byte character sets that .NET does not support: parts 10, 14 and 16 of ISO 8859, and VISCII (RFC 1456). For reading only.
/// </summary>
internal sealed class SingleByteCharset : Encoding
{
    private static readonly Dictionary<string, SingleByteCharset> Known = new(StringComparer.Ordinal)
    {
        ["iso-8859-10"] = new SingleByteCharset(
            "iso-8859-10",
            "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094"
            + "\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
            "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ" +
            "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß" +
            "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"),
        ["iso-8859-14"] = new SingleByteCharset(
            "iso-8859-14",
            "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094"
            + "\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
            "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß" +
            "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ"),
        ["iso-8859-16"] = new SingleByteCharset(
            "iso-8859-16",
            "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094"
            + "\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
            "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸż" +
            "ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß" +
            "àáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ"),
        ["viscii"] = new SingleByteCharset(
            "viscii",
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
            "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ" +
            "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
            "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
    };

    /// <summary>VISCII has six letters in the positions of control characters.</summary>
    private static readonly Dictionary<byte, char> VisciiControls =
        new() { [0x02] = 'Ẳ', [0x05] = 'Ẵ', [0x06] = 'Ẫ', [0x14] = 'Ỷ', [0x19] = 'Ỹ', [0x1E] = 'Ỵ' };

    private readonly string _upper;
    private readonly bool _isViscii;

    /// <param name="name">The registered name.</param>
    /// <param name="upper">The characters of the bytes 0x80 to 0xFF.</param>
    private SingleByteCharset(string name, string upper) => (WebName, _upper, _isViscii) = (name, upper, name == "viscii");

    public override string WebName { get; }

    public static Encoding? Find(string name) => Known.GetValueOrDefault(name);

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException();

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var value = bytes[byteIndex + i];
            chars[charIndex + i] = value >= 0x80 ? _upper[value - 0x80]
                : _isViscii && VisciiControls.TryGetValue(value, out var letter) ? letter
                : (char)value;
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
