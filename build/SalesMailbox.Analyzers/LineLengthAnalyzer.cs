using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SalesMailbox.Analyzers;

/// <summary>
/// SM0001: lines of C# and of views that are longer than the limit. The limit is max_line_length of the .editorconfig. Left out are generated
/// code, lines of a string literal that takes several lines, and comments that are nothing but an address.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LineLengthAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "SM0001";

    /// <summary>Where the .editorconfig says nothing.</summary>
    public const int DefaultLimit = 140;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Line is longer than 140 columns",
        "This line has {0} columns; the limit is {1}",
        "Style",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Long lines are hard to read side by side and in reviews. Break the line where its outermost list, operator or chain allows it.");

    private static readonly Regex Address = new(@"^\s*(?://+|@?\*)\s*<?https?://\S+\s*(?:\*@)?$", RegexOptions.CultureInvariant);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(OnTree);
        context.RegisterAdditionalFileAction(OnFile);
    }

    private static void OnTree(SyntaxTreeAnalysisContext context)
    {
        var limit = Limit(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree));
        SyntaxNode? root = null;
        foreach (var line in LongLines(context.Tree.GetText(context.CancellationToken), limit, context.CancellationToken))
        {
            root ??= context.Tree.GetRoot(context.CancellationToken);
            if (!IsInLiteralOfSeveralLines(root, line.Start + limit))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Tree.GetLocation(Excess(line, limit)), line.Span.Length, limit));
            }
        }
    }

    private static void OnFile(AdditionalFileAnalysisContext context)
    {
        if (!context.AdditionalFile.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var limit = Limit(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile));
        foreach (var line in LongLines(text, limit, context.CancellationToken))
        {
            var excess = Excess(line, limit);
            var location = Location.Create(context.AdditionalFile.Path, excess, text.Lines.GetLinePositionSpan(excess));
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, line.Span.Length, limit));
        }
    }

    private static int Limit(AnalyzerConfigOptions options) =>
        options.TryGetValue("max_line_length", out var value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit > 0
            ? limit
            : DefaultLimit;

    private static IEnumerable<TextLine> LongLines(SourceText text, int limit, CancellationToken cancellationToken)
    {
        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Span.Length > limit && !Address.IsMatch(text.ToString(line.Span)))
            {
                yield return line;
            }
        }
    }

    private static TextSpan Excess(TextLine line, int limit) => TextSpan.FromBounds(line.Start + limit, line.End);

    private static bool IsInLiteralOfSeveralLines(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return (IsLiteral(token.Kind()) && TakesSeveralLines(token.Span))
            || token.Parent!.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any(literal => TakesSeveralLines(literal.Span));

        bool TakesSeveralLines(TextSpan span)
        {
            var lines = root.SyntaxTree.GetLineSpan(span);
            return span.Contains(position) && lines.StartLinePosition.Line != lines.EndLinePosition.Line;
        }
    }

    private static bool IsLiteral(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
