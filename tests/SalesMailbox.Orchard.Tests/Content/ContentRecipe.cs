using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Runs Orchard's own Content step like Tools > Deployments > Import.</summary>
internal static class ContentRecipe
{
    /// <summary>Returns a content item in the format of a recipe.</summary>
    public static JsonObject Item(string type, string id, string version, JsonObject part, bool published = true) => new()
    {
        ["ContentItemId"] = id,
        ["ContentItemVersionId"] = version,
        ["ContentType"] = type,
        ["DisplayText"] = "From elsewhere",
        ["Latest"] = true,
        ["Published"] = published,
        [PartOf(type)] = part,
    };

    /// <returns>The error of the step; empty if it succeeded.</returns>
    public static async Task<string> RunAsync(ITestSite site, params JsonObject[] items)
    {
        var recipe =
            new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["name"] = "Content", ["data"] = new JsonArray([.. items]) }) };
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, recipe.ToJsonString(), TestContext.Current.CancellationToken);
        try
        {
            var descriptor = new RecipeDescriptor
            {
                Name = "Test",
                RecipeFileInfo = new OneFile(new FileInfo(file)),
                RequireNewScope = true,
            };
            await site.Site.InTenantAsync(ShellSettings.DefaultShellName, services => services.GetRequiredService<IRecipeExecutor>()
                .ExecuteAsync(
                    Guid.NewGuid().ToString("n"), descriptor, new Dictionary<string, object>(), TestContext.Current.CancellationToken));
            return "";
        }
        catch (RecipeExecutionException problem)
        {
            return problem.ToString();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string PartOf(string type) => type switch
    {
        "SalesMailboxClient" => "SalesMailboxClientPart",
        "SalesMailboxContact" => "SalesMailboxContactPart",
        "SalesMailbox" => "SalesMailboxPart",
        "SalesMailboxAction" => "SalesMailboxActionPart",
        "SalesMailboxQuotation" => "SalesMailboxQuotationPart",
        _ => "SalesMailboxTicketPart",
    };

    private sealed class OneFile(FileInfo file) : IFileInfo
    {
        public bool Exists => true;

        public long Length => file.Length;

        public string? PhysicalPath => file.FullName;

        public string Name => file.Name;

        public DateTimeOffset LastModified => file.LastWriteTimeUtc;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => file.OpenRead();
    }
}
