using System.Reflection;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks that every error has a code (docs/architecture.md, "Errors and texts") and that no error is created from a sentence.
/// </summary>
public sealed class ErrorTests
{
    /// <summary>The places that pass on a text of a library or an extension.</summary>
    private static readonly string[] WordsOfOthers =
    [
        "src/SalesMailbox.Orchard/Email/QuotationEmailEvents.cs",
        "src/SalesMailbox.Server/Identity/IdentityResultExtensions.cs",
        "src/SalesMailbox.Server/Tenants/TenantCreation.cs",
    ];

    [Theory]
    [InlineData(typeof(Error))]
    [InlineData(typeof(Result))]
    [InlineData(typeof(Result<int>))]
    public void Members_ThatTakeAString_TakeAnErrorCodeToo(Type type)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var makers = type.GetConstructors(Any).Cast<MethodBase>().Concat(type.GetMethods(Any).Where(method => method.IsStatic));

        Assert.Empty(
            makers.Where(maker => Takes(maker, typeof(string)) && !Takes(maker, typeof(ErrorCode))).Select(maker => maker.ToString()));
    }

    [Fact]
    public void Error_Sentence_CanNotBeSet() =>
        Assert.Equal(
            [nameof(Error.Field)], typeof(Error).GetProperties().Where(property => property.CanWrite).Select(property => property.Name));

    [Fact]
    public void Sources_WordsWithoutACode_ComeFromOthersOnly()
    {
        var users = Repository.Files("*.cs", "src")
            .Where(file => File.ReadAllText(file).Contains("SharedErrors.Words", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        Assert.Equal(WordsOfOthers, users.Order(StringComparer.Ordinal));
    }

    private static bool Takes(MethodBase maker, Type type) => maker.GetParameters().Any(parameter => parameter.ParameterType == type);
}
