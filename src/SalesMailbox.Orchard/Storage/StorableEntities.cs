using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Converts every text of an object that will be written to one that databases can store (see <see cref="StorableText"/>). The document and
/// the columns of its indexes both come from the object, so the object is changed.
/// </summary>
internal static class StorableEntities
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOf = new();

    public static void Tidy(object entity)
    {
        foreach (var property in PropertiesOf.GetOrAdd(entity.GetType(), Properties))
        {
            var value = property.GetValue(entity);
            if (Tidied(value) is var tidied && !ReferenceEquals(tidied, value) && property.CanWrite)
            {
                property.SetValue(entity, tidied);
            }
        }
    }

    /// <returns>The same object, or a new string if a text had to be changed. Nested values are changed in place.</returns>
    private static object? Tidied(object? value)
    {
        switch (value)
        {
            case string text:
                return StorableText.Of(text);
            case CodedText coded:
                return StorableText.Of(coded);
            case IList list:
                TidyItems(list);
                return value;
            case not null when IsOurs(value.GetType()):
                Tidy(value);
                return value;
            default:
                return value;
        }
    }

    private static void TidyItems(IList list)
    {
        for (var at = 0; at < list.Count; at++)
        {
            var item = list[at];
            if (Tidied(item) is var tidied && !ReferenceEquals(tidied, item))
            {
                list[at] = tidied;
            }
        }
    }

    private static PropertyInfo[] Properties(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0
            && (property.PropertyType == typeof(string) || IsOurs(property.PropertyType)
                || (property.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))),
    ];

    private static bool IsOurs(Type type) => type.IsClass && type.Namespace?.StartsWith("SalesMailbox.", StringComparison.Ordinal) == true;
}
