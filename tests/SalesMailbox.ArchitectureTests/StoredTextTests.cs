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
/// Text in the database is no translated sentence: it is a code with arguments, so that each reader sees it in their own language. Checked in the compiled
/// code: what a localizer says is not put into an entity.
/// </summary>
public sealed class StoredTextTests
{
    private static readonly HashSet<Type> Entities = [.. typeof(SalesMailboxDbContext).GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(property => property.PropertyType.GetGenericArguments()[0])];

    /// <summary>Names that a localizer begins with and people change afterwards: they are data, as what a person types.</summary>
    private static readonly HashSet<string> Names = ["ActionDefinition.Name"];

    public static TheoryData<string> Projects => ["SalesMailbox.Core", "SalesMailbox.Gmail", "SalesMailbox.Web", "SalesMailbox.Server"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Entities_AreGivenNoLocalizedString(string project) => Assert.Equal([], Found(Assembly.Load(project)));

    [Fact]
    public void Found_ClassThatStoresASentence_IsFound() => Assert.Equal(["StoredTextTests sets CrmNote.Subject"], Found(typeof(StoredTextTests).Assembly));

    [Fact]
    public void TextsOfEntities_AreCoded() => Assert.All(
        [
            (typeof(ImportRun), nameof(ImportRun.Error)), (typeof(ImportState), nameof(ImportState.LastError)), (typeof(ImportItem), nameof(ImportItem.Reason)),
            (typeof(Grant), nameof(Grant.DeadReason)), (typeof(Mailbox), nameof(Mailbox.AccessReason)), (typeof(OutgoingMail), nameof(OutgoingMail.Reason)),
            (typeof(Notice), nameof(Notice.Text)), (typeof(TimelineEntry), nameof(TimelineEntry.What)),
        ],
        ((Type Entity, string Name) row) => Assert.Equal(typeof(CodedText), row.Entity.GetProperty(row.Name)!.PropertyType));

    private static List<string> Found(Assembly assembly)
    {
        var found = new List<string>();
        var isSaid = false;
        foreach (var (from, called) in TypeUses.CallsOf(assembly))
        {
            if (isSaid && called.Name.StartsWith("set_", StringComparison.Ordinal) && called.DeclaringType is { } entity && Entities.Contains(entity)
                && !Names.Contains($"{entity.Name}.{called.Name[4..]}"))
            {
                found.Add($"{from.Name} sets {entity.Name}.{called.Name[4..]}");
            }

            // A LocalizedString is made a string before it is put anywhere.
            isSaid = IsLocalizer(called) || (isSaid && called.DeclaringType == typeof(LocalizedString));
        }

        return found;
    }

    private static bool IsLocalizer(MethodBase called) =>
        called.Name == "get_Item" && typeof(IStringLocalizer).IsAssignableFrom(called.DeclaringType);

    /// <summary>What must not be done, for the test of the test.</summary>
    private static class Wrong
    {
        public static Core.Clients.CrmNote Write(IStringLocalizer<StoredTextTests> text) => new() { Subject = text["Stored in one language."], Text = "x" };
    }
}
