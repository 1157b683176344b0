using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Opens stored messages for reading: bodies made safe to show, and pictures out of them. Both are kept in memory for a while, because a page asks for
/// them again and again. Asks nobody for leave: see <see cref="MailAccess"/>.
/// </summary>
public sealed class MailContents(IRawStore raws, ITenant tenant, TimeProvider time, MailContentCache cache)
{
    /// <summary>A message that took too long may have met a busy moment: it is tried again after this time, not with each request.</summary>
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(10);

    /// <param name="message">The stored message.</param>
    /// <param name="options">What to load, and how.</param>
    /// <param name="view">Says all that the functions and texts of the options depend on (the language, the addresses of pictures): they cannot be compared.</param>
    /// <param name="cancellationToken">Ends the work, also in the middle of a body.</param>
    public async Task<RenderedMail> RenderAsync(MailMessage message, MailRenderOptions options, string view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(options);
        var key = new RenderKey(tenant.Name, message.RawHash, MailHtmlRenderer.Version, options.AllowRemote, options.PlainText, options.QuoteLabel, view);
        if (cache.Bodies.TryGet(key, out var known) && time.GetUtcNow() < known.Until)
        {
            return known.Mail;
        }

        await using var raw = await raws.OpenAsync(message.RawHash, cancellationToken);
        var rendered = await MailHtmlRenderer.RenderAsync(raw, options, cancellationToken);
        cache.Bodies.Set(key, new RenderedBody(rendered, rendered.Limit is RenderLimit.None or RenderLimit.Cut ? DateTimeOffset.MaxValue : time.GetUtcNow() + UntilNextTry));
        return rendered;
    }

    /// <summary>The decoded content of a picture of the message.</summary>
    /// <returns>Null where the message has no such part.</returns>
    public async Task<byte[]?> PictureAsync(MailMessage message, int index, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Kept(message, index) is { } known)
        {
            return known;
        }

        // A page asks for all pictures of a message at once: the first request opens it, the others wait for what it finds.
        using var turn = await cache.WaitAsync(message.RawHash, cancellationToken);
        if (Kept(message, index) is { } found)
        {
            return found;
        }

        await using var raw = await raws.OpenAsync(message.RawHash, cancellationToken);
        byte[]? wanted = null;
        foreach (var (at, picture) in await AttachmentReader.PicturesAsync(raw, index, cancellationToken))
        {
            cache.Pictures.Set(new PictureKey(tenant.Name, message.RawHash, at), picture);
            wanted = at == index ? picture : wanted;
        }

        return wanted;
    }

    private byte[]? Kept(MailMessage message, int index) => cache.Pictures.TryGet(new PictureKey(tenant.Name, message.RawHash, index), out var picture) ? picture : null;
}

/// <summary>What <see cref="MailContents"/> keeps, for all tenants of the process: each entry's key names its tenant.</summary>
public sealed class MailContentCache
{
    private const long BodyBytes = 32 * 1024 * 1024;
    private const long PictureBytes = 64 * 1024 * 1024;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    internal BoundedCache<RenderKey, RenderedBody> Bodies { get; } = new(BodyBytes, static body => ((body.Mail.Html.Length + body.Mail.Css.Length) * 2L) + 512);

    internal BoundedCache<PictureKey, byte[]> Pictures { get; } = new(PictureBytes, static picture => picture.Length + 256);

    internal async Task<IDisposable> WaitAsync(string rawHash, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)rawHash.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}

internal sealed record RenderKey(string Tenant, string RawHash, int Version, bool AllowRemote, bool PlainText, string QuoteLabel, string View);

internal sealed record RenderedBody(RenderedMail Mail, DateTimeOffset Until);

internal sealed record PictureKey(string Tenant, string RawHash, int Index);
