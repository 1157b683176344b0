using System.Buffers.Text;
using System.Globalization;
using Google.Apis.Util;
using Microsoft.Extensions.Options;
using MimeKit.IO;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Api;
using SalesMailbox.Gmail.Api.Data;
using SalesMailbox.Gmail.Calls;
using SalesMailbox.Gmail.Quota;

namespace SalesMailbox.Gmail;

/// <summary>Sends from a Gmail mailbox with messages.send, and searches the Sent folder with messages.list and messages.get.</summary>
/// <remarks>
/// https://developers.google.com/workspace/gmail/api/guides/sending. Google may replace the Message-ID and the Date, and puts the account's
/// address into From.
/// </remarks>
internal sealed class GmailMailboxSender(GmailCaller caller, IOptions<GoogleOptions> options, MailboxAccess access) : IMailSender
{
    private const string Me = "me";

    /// <summary>Google may replace the Message-ID, and then records the original one.</summary>
    private static readonly string[] MessageIdHeaders = ["Message-ID", "X-Google-Original-Message-ID"];

    /// <summary>Messages up to this size in bytes are sent in the JSON body, larger ones as an upload.</summary>
    private const long LargestInBody = 4 * 1024 * 1024;

    /// <summary>The slowest supported connection, in bytes per second.</summary>
    private const long SlowestUpload = 128 * 1024;

    public async Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var limit = options.Value.CallTimeout + TimeSpan.FromSeconds(raw.Length / SlowestUpload);
        var body = new Message
        {
            ThreadId = threadId,
            Raw = raw.Length <= LargestInBody ? await EncodeAsync(raw, cancellationToken) : null,
        };
        var sent = await caller.CallOnceAsync(
            new GmailCall(access, CallKind.SendMessage, GmailUnits.SendMessage, static _ => { }, Limit: limit),
            service =>
            {
                var request = service.Users.Messages.Send(body, Me);
                if (body.Raw is null)
                {
                    // A request closes its content, and a request with a rejected token is sent again.
                    request.Upload = new BoundStream(raw, 0, raw.Length, leaveOpen: true);
                }

                return request;
            },
            cancellationToken);
        return new SentMail(sent.Id ?? "", sent.ThreadId);
    }

    public async Task<SentMail?> FindSentAsync(SentMark mark, DateTimeOffset since, CancellationToken cancellationToken)
    {
        string? page = null;
        do
        {
            var token = page;
            var list = await caller.CallAsync(
                Reading(CallKind.ListMessages, GmailUnits.ListMessages, token is not null),
                service =>
                {
                    var request = service.Users.Messages.List(Me);
                    request.LabelIds = new Repeatable<string>([GmailLabels.Sent]);
                    request.Q = string.Create(CultureInfo.InvariantCulture, $"after:{Math.Max(0, since.ToUnixTimeSeconds())}");
                    request.PageToken = token;
                    return request;
                },
                cancellationToken);
            foreach (var id in (list.Messages ?? []).Select(message => message.Id).OfType<string>())
            {
                var message = await caller.CallAsync(
                    Reading(CallKind.GetMessage, GmailUnits.GetMessage), service => Headers(service, id, mark), cancellationToken);
                if ((message.Payload?.Headers ?? []).Any(header => Fits(header, mark)))
                {
                    return new SentMail(message.Id ?? id, message.ThreadId);
                }
            }

            page = string.IsNullOrEmpty(list.NextPageToken) ? null : list.NextPageToken;
        }
        while (page is not null);

        return null;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool Fits(MessagePartHeader header, SentMark mark) =>
        header.Value?.Trim() == (string.Equals(header.Name, mark.Header, StringComparison.OrdinalIgnoreCase) ? mark.Value : mark.MessageId);

    private static MessagesResource.GetRequest Headers(GmailService service, string id, SentMark mark)
    {
        var request = service.Users.Messages.Get(Me, id);
        request.Format = MessagesResource.GetRequest.FormatEnum.Metadata;
        request.MetadataHeaders = new Repeatable<string>([mark.Header, .. MessageIdHeaders]);
        return request;
    }

    private static async Task<string> EncodeAsync(Stream raw, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)raw.Length);
        raw.Position = 0;
        await raw.CopyToAsync(bytes, cancellationToken);
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private GmailCall Reading(CallKind kind, int units, bool isLaterPage = false) => new(access, kind, units, static _ => { }, isLaterPage);
}
