using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks in the compiled code that no translated sentence is put into an entity: the database stores a code with arguments, so that each
/// reader sees the text in their own language.
/// </summary>
public sealed class StoredTextTests
{
    private static readonly HashSet<Type> Entities = [.. typeof(SalesMailboxDbContext).GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(property => property.PropertyType.GetGenericArguments()[0])];

    /// <summary>Names that a localizer provides and people can change: they are data, like what a person types.</summary>
    private static readonly HashSet<string> Names = ["ActionDefinition.Name"];

    public static TheoryData<string> Projects => ["SalesMailbox.Core", "SalesMailbox.Gmail", "SalesMailbox.Web", "SalesMailbox.Server"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Entities_AreGivenNoLocalizedString(string project) => Assert.Equal([], Found(Assembly.Load(project)));

    [Fact]
    public void Found_ClassThatStoresASentence_IsFound() =>
        Assert.Equal(["StoredTextTests sets CrmNote.Subject"], Found(typeof(StoredTextTests).Assembly));

    [Fact]
    public void TextsOfEntities_AreCoded() => Assert.All(
        [
            (typeof(ImportRun), nameof(ImportRun.Error)), (typeof(ImportState), nameof(ImportState.LastError)),
            (typeof(ImportItem), nameof(ImportItem.Reason)),
            (typeof(Grant), nameof(Grant.DeadReason)), (typeof(Mailbox), nameof(Mailbox.AccessReason)),
            (typeof(OutgoingMail), nameof(OutgoingMail.Reason)),
            (typeof(Notice), nameof(Notice.Text)), (typeof(TimelineEntry), nameof(TimelineEntry.What)),
        ],
        ((Type Entity, string Name) row) => Assert.Equal(typeof(CodedText), row.Entity.GetProperty(row.Name)!.PropertyType));

    private static List<string> Found(Assembly assembly)
    {
        var found = new List<string>();
        var isSaid = false;
        foreach (var (from, called) in TypeUses.CallsOf(assembly))
        {
            if (isSaid && called.Name.StartsWith("set_", StringComparison.Ordinal) && called.DeclaringType is { } entity
                && Entities.Contains(entity)
                && !Names.Contains($"{entity.Name}.{called.Name[4..]}"))
            {
                found.Add($"{from.Name} sets {entity.Name}.{called.Name[4..]}");
            }

            // A LocalizedString is converted to a string before it is assigned.
            isSaid = IsLocalizer(called) || (isSaid && called.DeclaringType == typeof(LocalizedString));
        }

        return found;
    }

    private static bool IsLocalizer(MethodBase called) =>
        called.Name == "get_Item" && typeof(IStringLocalizer).IsAssignableFrom(called.DeclaringType);

    /// <summary>Code that must be found, to test the test.</summary>
    private static class Wrong
    {
        public static Core.Clients.CrmNote Write(IStringLocalizer<StoredTextTests> text) =>
            new() { Subject = text["Stored in one language."], Text = "x" };
    }
}
