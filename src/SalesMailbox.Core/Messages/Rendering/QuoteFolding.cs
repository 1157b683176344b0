using AngleSharp.Dom;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Puts the quoted text of a mail into a fold, so that what the sender wrote himself stands alone.</summary>
internal static class QuoteFolding
{
    public const string FoldClass = "sm-fold";

    public static void Fold(IElement body, string label)
    {
        foreach (var start in Outermost(body, HtmlRules.QuoteStartClass))
        {
            Wrap(start, [start, .. Following(start)], label);
        }

        foreach (var quote in Outermost(body, HtmlRules.QuoteClass))
        {
            Wrap(quote, [quote], label);
        }

        OpenIfNothingElse(body);
    }

    private static List<IElement> Outermost(IElement body, string mark) =>
    [
        .. body.QuerySelectorAll("." + mark).Where(element => element.ParentElement?.Closest($".{HtmlRules.QuoteClass},.{FoldClass}") is null
            && element.PreviousElementSiblings().All(sibling => mark == HtmlRules.QuoteClass || !sibling.ClassList.Contains(mark))),
    ];

    private static IEnumerable<IElement> PreviousElementSiblings(this IElement element)
    {
        for (var sibling = element.PreviousElementSibling; sibling is not null; sibling = sibling.PreviousElementSibling)
        {
            yield return sibling;
        }
    }

    private static List<INode> Following(INode node)
    {
        var nodes = new List<INode>();
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
        {
            nodes.Add(next);
        }

        return nodes;
    }

    private static void Wrap(IElement first, IReadOnlyList<INode> nodes, string label)
    {
        if (first.Owner is not { } document || first.Parent is not { } parent)
        {
            return;
        }

        var fold = document.CreateElement("details");
        fold.ClassName = FoldClass;
        var summary = document.CreateElement("summary");
        summary.TextContent = label;
        fold.AppendChild(summary);
        parent.InsertBefore(fold, first);
        foreach (var node in nodes)
        {
            fold.AppendChild(node);
        }
    }

    /// <summary>A forwarded mail is one quote from top to bottom: a fold over everything would show an empty page.</summary>
    private static void OpenIfNothingElse(IElement body)
    {
        var folds = body.QuerySelectorAll("details." + FoldClass).ToList();
        if (folds.Count == 0 || body.QuerySelectorAll("img").Any(image => image.Closest("details") is null))
        {
            return;
        }

        var folded = folds.Where(fold => fold.ParentElement?.Closest("details") is null).Sum(fold => VisibleLength(fold.TextContent));
        if (VisibleLength(body.TextContent) - folded == 0)
        {
            folds[0].SetAttribute("open", "");
        }
    }

    private static int VisibleLength(string text) => text.Count(character => !char.IsWhiteSpace(character));
}
