using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SalesMailbox.Core.Text;

/// <summary>All registered texts by their code, for turning a stored code back into a sentence.</summary>
public sealed class TextCatalog
{
    private readonly Dictionary<string, TextCode> _texts = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two texts have the same code.</exception>
    public TextCatalog(IEnumerable<TextSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var text in sources.Select(source => source.Type).Append(typeof(SharedTexts)).Distinct().SelectMany(TextsOf))
        {
            if (!_texts.TryAdd(text.Id, text))
            {
                throw new InvalidOperationException($"Two texts have the code {text.Id}.");
            }
        }
    }

    public IReadOnlyCollection<TextCode> All => _texts.Values;

    /// <summary>Finds a text by its code; null if no class has registered it.</summary>
    public TextCode? Find(string code) => _texts.GetValueOrDefault(code);

    private static IEnumerable<TextCode> TextsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => typeof(TextCode).IsAssignableFrom(field.FieldType))
            .Select(field => (TextCode)field.GetValue(null)!);
}

/// <summary>A class whose static fields are texts.</summary>
public sealed record TextSource(Type Type);

/// <summary>Registers texts.</summary>
public static class TextCatalogExtensions
{
    /// <param name="types">Classes whose static fields are texts.</param>
    public static IServiceCollection AddTexts(this IServiceCollection services, params IEnumerable<Type> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        foreach (var type in types)
        {
            services.AddSingleton(new TextSource(type));
        }

        services.TryAddSingleton<TextCatalog>();
        services.TryAddScoped<Sentences>();
        return services;
    }
}
