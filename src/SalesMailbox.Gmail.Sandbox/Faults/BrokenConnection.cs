namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>Executes a call, then breaks the connection.</summary>
internal static class BrokenConnection
{
    public static async Task Run(HttpContext context, RequestDelegate next, bool halfTheAnswer, Action beforeBreak)
    {
        var body = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = body;
        if (halfTheAnswer && answer.Length > 0)
        {
            context.Response.ContentLength = answer.Length;
            await body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length / 2));
            await body.FlushAsync();
        }

        beforeBreak();
        context.Abort();
    }
}
