using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Opens stored messages for reading: bodies that are safe to show, and their pictures. Both are cached, because pages request them
/// repeatedly. Does not check permissions; see <see cref="MailAccess"/>.
/// </summary>
public sealed class MailContents(IRawStore raws, ITenant tenant, TimeProvider time, MailContentCache cache)
{
    /// <summary>
    /// A timeout can be caused by temporary load, so the message is tried again after this time, but not on each request.
    /// </summary>
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(10);

    /// <summary>How long the reading of one attached message may take.</summary>
    private static readonly TimeSpan ReadBudget = TimeSpan.FromSeconds(10);

    /// <summary>Opens a message, or a message attached to it.</summary>
    /// <param name="message">The stored message.</param>
    /// <param name="path">The path to the attached message; null for the message itself.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Null if there is no attached message at the path, or if reading takes too long.</returns>
    public async Task<OpenedMail?> OpenAsync(MailMessage message, AttachedPath? path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var opened = new OpenedMail(await raws.OpenAsync(message.RawHash, cancellationToken), [.. message.Attachments], null);
        foreach (var index in path?.Indices ?? [])
        {
            await using var outer = opened;
            if (opened.Attachments.FirstOrDefault(file => file.Index == index) is not { } file || !AttachedPath.IsMessage(file))
            {
                return null;
            }

            var raw = await AttachmentReader.OpenAsync(outer.Raw, index, cancellationToken);
            try
            {
                var parsed = await MessageParser.ParseAsync(raw, new WorkMeter(ReadBudget, time, cancellationToken), cancellationToken);
                opened = new OpenedMail(raw, parsed.Attachments, parsed);
            }
            catch (WorkBudgetException)
            {
                await raw.DisposeAsync();
                return null;
            }
            catch
            {
                await raw.DisposeAsync();
                throw;
            }
        }

        return opened;
    }

    /// <param name="message">The stored message.</param>
    /// <param name="path">The path to the attached message; null for the message itself.</param>
    /// <param name="options">What to load, and how.</param>
    /// <param name="view">Identifies everything that the functions and texts of the options depend on, such as the language and the
    /// addresses of pictures, because the functions can't be compared.</param>
    /// <param name="cancellationToken">Cancels the work, also in the middle of a body.</param>
    /// <returns>Null if there is no attached message at the path.</returns>
    public async Task<RenderedMail?> RenderAsync(
        MailMessage message, AttachedPath? path, MailRenderOptions options, string view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(options);
        var key = new RenderKey(
            tenant.Name, Name(message, path), MailHtmlRenderer.Version, options.AllowRemote, options.PlainText, options.QuoteLabel, view);
        if (cache.Bodies.TryGet(key, out var known) && time.GetUtcNow() < known.Until)
        {
            return known.Mail;
        }

        await using var opened = await OpenAsync(message, path, cancellationToken);
        if (opened is null)
        {
            return null;
        }

        var rendered = await MailHtmlRenderer.RenderAsync(opened.Raw, options, cancellationToken);
        cache.Bodies.Set(key, new RenderedBody(
            rendered, rendered.Limit is RenderLimit.None or RenderLimit.Cut ? DateTimeOffset.MaxValue : time.GetUtcNow() + UntilNextTry));
        return rendered;
    }

    /// <summary>The decoded content of a picture in the message, or in a message attached to it.</summary>
    /// <returns>Null if there is no such part.</returns>
    public async Task<MailPicture?> PictureAsync(
        MailMessage message, AttachedPath? path, int index, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var name = Name(message, path);
        if (Kept(name, index) is { } known)
        {
            return known;
        }

        // A page requests all pictures of a message at once. The first request opens the message; the others wait for its result.
        using var turn = await cache.WaitAsync(name, cancellationToken);
        if (Kept(name, index) is { } found)
        {
            return found;
        }

        await using var opened = await OpenAsync(message, path, cancellationToken);
        if (opened?.Attachments.Any(file => file.Index == index && PictureFormats.MayShow(file.ContentType)) != true)
        {
            return null;
        }

        MailPicture? wanted = null;
        foreach (var (at, content) in await AttachmentReader.PicturesAsync(opened.Raw, index, cancellationToken))
        {
            if (opened.Attachments.FirstOrDefault(file => file.Index == at && PictureFormats.MayShow(file.ContentType)) is { } file)
            {
                var picture = new MailPicture(file, content);
                cache.Pictures.Set(new PictureKey(tenant.Name, name, at), picture);
                wanted = at == index ? picture : wanted;
            }
        }

        return wanted;
    }

    private MailPicture? Kept(string name, int index) =>
        cache.Pictures.TryGet(new PictureKey(tenant.Name, name, index), out var picture) ? picture : null;

    /// <summary>The cache key of a message's content.</summary>
    private static string Name(MailMessage message, AttachedPath? path) => path is null ? message.RawHash : $"{message.RawHash}/{path}";
}

/// <summary>A picture in a message.</summary>
/// <param name="File">The attachment as the message describes it.</param>
/// <param name="Content">The decoded content.</param>
public sealed record MailPicture(MailAttachment File, byte[] Content);

/// <summary>The cache of <see cref="MailContents"/> for all tenants of the process. Each key contains its tenant.</summary>
public sealed class MailContentCache
{
    private const long BodyBytes = 32 * 1024 * 1024;
    private const long PictureBytes = 64 * 1024 * 1024;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    internal BoundedCache<RenderKey, RenderedBody> Bodies { get; } = new(
        BodyBytes, static body => ((body.Mail.Html.Length + body.Mail.Css.Length) * 2L) + 512);

    internal BoundedCache<PictureKey, MailPicture> Pictures { get; } = new(PictureBytes, static picture => picture.Content.Length + 512);

    internal async Task<IDisposable> WaitAsync(string name, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)name.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}

internal sealed record RenderKey(string Tenant, string Name, int Version, bool AllowRemote, bool PlainText, string QuoteLabel, string View);

internal sealed record RenderedBody(RenderedMail Mail, DateTimeOffset Until);

internal sealed record PictureKey(string Tenant, string Name, int Index);
