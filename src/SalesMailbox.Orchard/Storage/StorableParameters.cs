using System.Linq.Expressions;
using System.Reflection;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Converts every text that a condition compares to one that databases can store (see <see cref="StorableText"/>), so that a hostile URL or
/// email leads to "not found" and not to a database error.
/// </summary>
internal sealed class StorableParameters : ExpressionVisitor
{
    private static readonly StorableParameters Visitor = new();

    public static Expression<Func<TIndex, bool>> In<TIndex>(Expression<Func<TIndex, bool>> condition) =>
        (Expression<Func<TIndex, bool>>)Visitor.Visit(condition);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Type == typeof(string) || node.Type == typeof(string[]))
        {
            if (TryEvaluate(node, out var value))
            {
                return Expression.Constant(
                    value switch
                    {
                        string text => StorableText.Of(text),
                        string[] texts => Array.ConvertAll(texts, StorableText.Of),
                        _ => null,
                    },
                    node.Type);
            }
        }

        return base.VisitMember(node);
    }

    /// <returns>False if the expression is a column and not a value from outside.</returns>
    private static bool TryEvaluate(Expression? expression, out object? value)
    {
        (var known, value) = expression switch
        {
            null => (true, null), // a static member has no object
            ConstantExpression constant => (true, constant.Value),
            MemberExpression { Member: FieldInfo field } member when TryEvaluate(member.Expression, out var owner) =>
                (true, field.GetValue(owner)),
            MemberExpression { Member: PropertyInfo property } member when TryEvaluate(member.Expression, out var owner) =>
                (true, property.GetValue(owner)),
            _ => (false, null),
        };
        return known;
    }
}
