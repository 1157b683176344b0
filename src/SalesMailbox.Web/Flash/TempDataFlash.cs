using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SalesMailbox.Web.Flash;

/// <summary>Keeps messages in TempData until a page shows them.</summary>
internal sealed class TempDataFlash(IHttpContextAccessor accessor, ITempDataDictionaryFactory factory) : IFlash
{
    private const string Key = "SalesMailbox.Flash";

    private ITempDataDictionary Data =>
        factory.GetTempData(accessor.HttpContext ?? throw new InvalidOperationException("A message needs a request."));

    public Task AddAsync(FlashKind kind, string text, FlashLink? link = null)
    {
        var messages = Read(Data.Peek(Key));
        messages.Add(new FlashMessage(kind, text, link));
        Data[Key] = JsonSerializer.Serialize(messages);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FlashMessage>> TakeAsync() => Task.FromResult<IReadOnlyList<FlashMessage>>(Read(Data[Key]));

    private static List<FlashMessage> Read(object? stored) =>
        stored is string json ? JsonSerializer.Deserialize<List<FlashMessage>>(json) ?? [] : [];
}
