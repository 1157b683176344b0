using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>Removes drafts of quotations and adds an entry to the opportunity's timeline. Sent quotations can't be removed.</summary>
internal sealed class QuotationContentRemoval(
    QuotationEdits rules, QuotationNumbers numbers, ICurrentAgent current, YesSqlUnitOfWork work) : IContentRemoval
{
    public bool Handles(string contentType) => contentType == ContentTypes.Quotation;

    public async Task<(Result Result, Func<IServiceProvider, Task>? AfterCommitAsync)> RemoveAsync(ContentItem item) =>
        (await ClearAsync(item), null);

    private async Task<Result> ClearAsync(ContentItem item)
    {
        if (new QuotationMapping(numbers).Read(item) is not { } quotation || await current.GetAsync() is not { } agent)
        {
            return Result.Refused(ContentErrors.SignInFirst);
        }

        var removed = await rules.RemoveAsync(quotation, agent);
        return removed.Succeeded ? await QuotationEdits.WriteAsync(work.FlushAsync) : removed;
    }
}
