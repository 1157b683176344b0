using System.Reflection;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.StoreContract;

/// <summary>Gives every simple property a value other than its default, so that an unmapped column is detected.</summary>
internal static class Filled
{
    public static T With<T>(T entity, Action<T>? change = null) where T : class
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (Value(property) is { } value)
            {
                property.SetValue(entity, value);
            }
        }

        change?.Invoke(entity);
        return entity;
    }

    private static object? Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when property.Name == "Id" => Ids.New(),
            _ when type == typeof(string) => $"{property.Name} Ünï 漢字 😀",
            _ when type == typeof(CodedText) => new CodedText(
                property.Name,
                ["Ünï 漢字 😀 \"\\", 42, new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.Zero), SharedTexts.Stored.With("inner")]),
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => property.Name.Length,
            _ when type == typeof(long) => property.Name.Length + 5_000_000_000L,
            _ when type == typeof(DateTimeOffset) =>
                new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.Zero).AddTicks(5_358_979 + property.Name.Length),
            _ when type == typeof(DateOnly) => new DateOnly(2024, 2, 29),
            { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
            _ => null,
        };
    }
}
