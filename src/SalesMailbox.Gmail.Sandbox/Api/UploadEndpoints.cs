using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Implements messages.send with the message as the body: simple, multipart, and resumable uploads.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/uploads</remarks>
internal static class UploadEndpoints
{
    private const string Send = "/upload/gmail/v1/users/{userId}/messages/send";

    public static void MapUploads(this WebApplication app)
    {
        var uploads = app.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, GmailGuard>().WithMetadata(ScopeRequirement.Send);
        uploads.MapPost(Send, Post);
        uploads.MapPut(Send, Put);
        uploads.Map("/upload/gmail/v1/users/{userId}/{**rest}", GmailEndpoints.NotHere);
    }

    private static async Task<IResult> Post(
        HttpContext context, MailboxRegistry mailboxes, MailRouter router, UploadSessions sessions, string? uploadType)
    {
        var account = context.Account();
        switch (uploadType)
        {
            case "media":
                return SendCalls.SendRaw(account, mailboxes, router, await ReadAll(context.Request.Body, context.RequestAborted), null);
            case "multipart":
                var (thread, raw) = await ReadParts(context);
                return SendCalls.SendRaw(account, mailboxes, router, raw, thread);
            case "resumable":
                var metadata = await ReadAll(context.Request.Body, context.RequestAborted);
                var id = sessions.Begin(account, ThreadOf(metadata));
                context.Response.Headers.Location =
                    $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}?uploadType=resumable&upload_id={id}";
                context.Response.Headers["X-GUploader-UploadID"] = id;
                return Results.Ok();
            default:
                return GoogleError.BadRequest("uploadType must be media, multipart or resumable");
        }
    }

    private static async Task<IResult> Put(
        HttpContext context,
        MailboxRegistry mailboxes,
        MailRouter router,
        UploadSessions sessions,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "upload_id")] string uploadId)
    {
        if (sessions.Find(uploadId) is not { } session || session.Account != context.Account())
        {
            return GoogleError.NotFound();
        }

        var body = await ReadAll(context.Request.Body, context.RequestAborted);
        var range = ContentRangeHeaderValue.TryParse(context.Request.Headers.ContentRange.ToString(), out var parsed) ? parsed : null;
        if (range?.From is { } from && from != session.Received.Length)
        {
            return GoogleError.BadRequest($"Expected the bytes from {session.Received.Length} on");
        }

        session.Received.Write(body);
        if (range is not null && range.Length != session.Received.Length)
        {
            if (session.Received.Length > 0)
            {
                context.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"bytes=0-{session.Received.Length - 1}");
            }

            return Results.StatusCode(StatusCodes.Status308PermanentRedirect);
        }

        var raw = session.Received.ToArray();
        sessions.End(uploadId);
        return SendCalls.SendRaw(session.Account, mailboxes, router, raw, session.ThreadId);
    }

    private static async Task<byte[]> ReadAll(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static async Task<(string? ThreadId, byte[] Raw)> ReadParts(HttpContext context)
    {
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            ? type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"')
            : null;
        var reader = new MultipartReader(
            boundary ?? throw new GmailException(GoogleError.BadRequest("Missing multipart boundary")), context.Request.Body);
        var parts = new List<byte[]>();
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            parts.Add(await ReadAll(section.Body, context.RequestAborted));
        }

        return parts.Count == 2 ? (ThreadOf(parts[0]), parts[1]) : throw new GmailException(GoogleError.BadRequest("Two parts expected"));
    }

    private static string? ThreadOf(byte[] metadata)
    {
        try
        {
            return metadata.Length == 0 ? null : JsonSerializer.Deserialize<SendCalls.SendRequest>(metadata, SandboxJson.Options)?.ThreadId;
        }
        catch (JsonException)
        {
            throw new GmailException(GoogleError.BadRequest("Invalid JSON payload received.", "parseError"));
        }
    }
}
