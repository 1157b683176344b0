using SalesMailbox.Core.Access;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Declares that a form field or parameter contains the id of an object (or several ids). <see cref="ReferenceCheckAttribute"/> checks it
/// before the action runs.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class RefersToAttribute(ObjectKind kind) : Attribute
{
    public ObjectKind Kind { get; } = kind;
}
