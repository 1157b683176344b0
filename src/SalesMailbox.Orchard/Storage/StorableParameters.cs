using System.Linq.Expressions;
using System.Reflection;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Makes every text that a condition compares with one that databases can hold (see <see cref="StorableText"/>): a hostile address line or mail ends in
/// "not found", not in an error of the database.
/// </summary>
internal sealed class StorableParameters : ExpressionVisitor
{
    private static readonly StorableParameters Visitor = new();

    public static Expression<Func<TIndex, bool>> In<TIndex>(Expression<Func<TIndex, bool>> condition) => (Expression<Func<TIndex, bool>>)Visitor.Visit(condition);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Type == typeof(string) || node.Type == typeof(string[]))
        {
            if (TryEvaluate(node, out var value))
            {
                return Expression.Constant(
                    value switch { string text => StorableText.Of(text), string[] texts => Array.ConvertAll(texts, StorableText.Of), _ => null }, node.Type);
            }
        }

        return base.VisitMember(node);
    }

    /// <returns>False where it is a column, not a value from outside.</returns>
    private static bool TryEvaluate(Expression? expression, out object? value)
    {
        (var known, value) = expression switch
        {
            null => (true, null), // a static member's object
            ConstantExpression constant => (true, constant.Value),
            MemberExpression { Member: FieldInfo field } member when TryEvaluate(member.Expression, out var owner) => (true, field.GetValue(owner)),
            MemberExpression { Member: PropertyInfo property } member when TryEvaluate(member.Expression, out var owner) => (true, property.GetValue(owner)),
            _ => (false, null),
        };
        return known;
    }
}
