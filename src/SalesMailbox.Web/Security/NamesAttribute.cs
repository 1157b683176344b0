using SalesMailbox.Core.Access;

namespace SalesMailbox.Web.Security;

/// <summary>Says that a form field or parameter holds the id of an object (or several): <see cref="NamedObjectsAttribute"/> checks it before the action runs.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NamesAttribute(ObjectKind kind) : Attribute
{
    public ObjectKind Kind { get; } = kind;
}
