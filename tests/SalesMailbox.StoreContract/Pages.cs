using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

internal static class Pages
{
    /// <summary>Reads all pages of a list.</summary>
    public static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list, int size)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await list(new PageRequest(after, size));
            Assert.InRange(page.Items.Count, 1, size);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
