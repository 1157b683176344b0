namespace SalesMailbox.Server.Localization;

/// <summary>Reports the line of a PO file that can't be read.</summary>
internal sealed class PoFormatException(string file, int line, string fault) : FormatException($"{file}, line {line}: {fault}")
{
    public int Line { get; } = line;
}
