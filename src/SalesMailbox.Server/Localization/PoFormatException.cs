namespace SalesMailbox.Server.Localization;

/// <summary>A PO file that can't be read, with the place of the fault.</summary>
internal sealed class PoFormatException(string file, int line, string fault) : FormatException($"{file}, line {line}: {fault}")
{
    public int Line { get; } = line;
}
