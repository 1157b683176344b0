using System.Buffers.Text;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Implements messages.send with the message in the JSON body; see <see cref="UploadEndpoints"/> for the other variants.</summary>
internal static class SendCalls
{
    private const int Largest = 36_700_160;

    public sealed record SendRequest(string? Raw, string? ThreadId);

    public static IResult Send(HttpContext context, MailboxRegistry mailboxes, MailRouter router, SendRequest request)
    {
        if (string.IsNullOrEmpty(request.Raw))
        {
            return GoogleError.BadRequest("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        }

        var text = request.Raw.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return Base64Url.IsValid(text)
            ? SendRaw(context.Account(), mailboxes, router, Base64Url.DecodeFromChars(text), request.ThreadId)
            : GoogleError.BadRequest("Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed");
    }

    public static IResult SendRaw(string account, MailboxRegistry mailboxes, MailRouter router, byte[] raw, string? threadId)
    {
        if (raw.Length > Largest)
        {
            return GoogleError.Create(413, "Request Entity Too Large", "uploadTooLarge", "INVALID_ARGUMENT");
        }

        if (threadId is not null && !mailboxes.Read(account, mailbox => mailbox.HasThread(threadId)))
        {
            return GoogleError.NotFound();
        }

        try
        {
            var sent = router.Send(account, raw, SubjectFits(account, mailboxes, raw, threadId) ? threadId : null);
            return Results.Json(new
            {
                id = sent.Id,
                threadId = sent.ThreadId,
                labelIds = mailboxes.Read(account, mailbox => mailbox.Find(sent.Id)!.Labels),
            });
        }
        catch (ArgumentException refusal)
        {
            return GoogleError.BadRequest(refusal.Message.Split(" (Parameter", 2)[0]);
        }
    }

    // A message joins the thread that it names only if it has the thread's subject.
    private static bool SubjectFits(string account, MailboxRegistry mailboxes, byte[] raw, string? threadId)
    {
        var subject = MessageReader.ReadFacts(raw).Subject;
        return mailboxes.Read(account, mailbox => mailbox.NewestFirst.Any(message =>
            message.ThreadId == threadId && Threading.SameSubject(message.Facts.Subject, subject)));
    }
}
