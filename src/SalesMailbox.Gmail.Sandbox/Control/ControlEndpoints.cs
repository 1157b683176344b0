using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Sandbox.Control;

/// <summary>
/// The control API for tests in another process: <see cref="GmailSandboxState"/> over HTTP. It requires no authorization.
/// </summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication app)
    {
        var control = app.MapGroup("/sandbox").AddEndpointFilter(AccessDeniedResponses);
        control.MapGet("/accounts", (GmailSandboxState state) => state.Accounts());
        control.MapPost(
            "/accounts", (GmailSandboxState state, NewAccount account) => state.AddAccount(account.Address, account.DisplayName));
        control.MapGet("/accounts/{address}/snapshot", (GmailSandboxState state, string address) => state.Snapshot(address));
        control.MapPost("/accounts/{address}/messages", Deliver);
        control.MapGet("/accounts/{address}/messages/{id}/raw", Raw);
        control.MapPost("/accounts/{address}/messages/{id}/labels", ChangeLabels);
        control.MapDelete("/accounts/{address}/messages/{id}", (GmailSandboxState state, string address, string id) =>
            state.Delete(address, id) ? Results.NoContent() : Results.NotFound());
        control.MapPost(
            "/accounts/{address}/labels",
            (GmailSandboxState state, string address, LabelName label) => state.AddLabel(address, label.Name));
        control.MapPut("/accounts/{address}/labels/{labelId}", (GmailSandboxState state, string address, string labelId, LabelName label) =>
            state.RenameLabel(address, labelId, label.Name) is { } renamed ? Results.Ok(renamed) : Results.NotFound());
        control.MapDelete("/accounts/{address}/labels/{labelId}", (GmailSandboxState state, string address, string labelId) =>
            state.RemoveLabel(address, labelId) ? Results.NoContent() : Results.NotFound());
        control.MapPost("/accounts/{address}/forget-history", (GmailSandboxState state, string address) => state.ForgetHistory(address));
        control.MapPost("/accounts/{address}/revoke", (GmailSandboxState state, string address, string? clientId) =>
            new { revoked = state.RevokeGrant(address, clientId) });
        control.MapPost("/mail", async (GmailSandboxState state, HttpRequest request) => state.Post(await Body(request)));
        control.MapGet("/clients", (GmailSandboxState state) => state.Clients());
        control.MapPost("/clients", (GmailSandboxState state, NewClient client) =>
            state.RegisterClient(client.ClientId, client.ClientSecret, client.RedirectUris));
        control.MapPost("/tokens", (GmailSandboxState state, NewTokens tokens) =>
            state.IssueTokens(tokens.Account, tokens.ClientId, tokens.Scopes ?? []));
        control.MapGet("/calls", (GmailSandboxState state, string? account, long? since) => state.Calls(account, since ?? 0));
        control.MapDelete("/calls", (GmailSandboxState state) => state.ClearCalls());
        control.MapGet("/faults", (GmailSandboxState state) => state.Faults());
        control.MapPost("/faults", (GmailSandboxState state, Fault fault) => state.AddFault(fault));
        control.MapDelete("/faults", (GmailSandboxState state) => state.ClearFaults());
    }

    private static async Task<IResult> Deliver(
        GmailSandboxState state, HttpRequest request, string address, [FromQuery(Name = "label")] string[]? labels, string? internalDate)
    {
        DateTimeOffset? date = null;
        if (internalDate is not null)
        {
            date = long.TryParse(internalDate, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : DateTimeOffset.TryParse(internalDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                    ? parsed
                    : throw new ArgumentException("internalDate is neither milliseconds since 1970 nor a date.", nameof(internalDate));
        }

        return Results.Ok(state.Deliver(address, await Body(request), labels is { Length: > 0 } ? labels : null, date));
    }

    private static IResult Raw(GmailSandboxState state, string address, string id) =>
        state.Raw(address, id) is { } raw ? Results.Bytes(raw, "message/rfc822") : Results.NotFound();

    private static IResult ChangeLabels(GmailSandboxState state, string address, string id, LabelEdit edit) =>
        state.ChangeLabels(address, id, edit.Add, edit.Remove) ? Results.NoContent() : Results.NotFound();

    private static async Task<byte[]> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    private static async ValueTask<object?> AccessDeniedResponses(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (KeyNotFoundException missing)
        {
            return Results.Json(new { error = missing.Message }, statusCode: StatusCodes.Status404NotFound);
        }
        catch (ArgumentException invalid)
        {
            return Results.Json(new { error = invalid.Message }, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
