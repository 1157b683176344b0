namespace SalesMailbox.Demo.Mails;

/// <summary>Creates typical HTML of newsletters: tables, styles, and remote images.</summary>
internal static class Newsletters
{
    public const string ChannelWeekly = """
        <html><head><title>Channel Weekly</title><style>.lead { color: #14532d; font-size: 20px }</style></head>
        <body style="margin:0;background:#eef2ef">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
          <table role="presentation" width="600" cellpadding="16" style="background:#ffffff">
            <tr><td style="background:#14532d;color:#ffffff;font-size:24px">Channel Weekly <small>118</small></td></tr>
            <tr><td><img src="https://img.channel-weekly.example/118/head.jpg" width="568" height="200" alt="A pile of mice"></td></tr>
            <tr><td><p class="lead">Margins on licences fall again</p>
              <p>For the third quarter in a row distributors report lower margins on subscriptions. What helps: services around them.</p>
              <p><a href="https://news.channel-weekly.example/118/margins">Read on</a></p></td></tr>
            <tr><td><p class="lead">Two mergers and a mouse</p>
              <ul><li>Northpeak buys Tidewater Hosting</li><li>Valley Networks joins Hill Networks</li><li>A mouse in a comms room</li></ul></td></tr>
            <tr><td style="font-size:12px;color:#6b7280">You get this because you subscribed.
              <a href="https://news.channel-weekly.example/u/1">Unsubscribe</a><img src="https://t.channel-weekly.example/o.gif?u=1" width="1" height="1" alt=""></td></tr>
          </table></td></tr></table></body></html>
        """;

    public const string Rackline = """
        <div style="font-family:Verdana;max-width:560px">
        <img src="cid:rackline.png" alt="Rackline" width="240" height="48">
        <h2>42U racks are back</h2>
        <table border="1" cellpadding="6" style="border-collapse:collapse"><tr><th>Item</th><th>Stock</th><th>Price</th></tr>
        <tr><td>Rack 42U 600 x 1000</td><td align="right">60</td><td align="right">612.00</td></tr>
        <tr><td>PDU 16 A, 20 outlets</td><td align="right">240</td><td align="right">89.50</td></tr>
        <tr><td>Rail kit</td><td align="right">1,100</td><td align="right">24.90</td></tr></table>
        <p>Order by Friday for delivery next week.</p></div>
        """;

    public const string MspInsider = """
        <body bgcolor="#101828"><center><table width="560" bgcolor="#ffffff" cellpadding="20"><tr><td>
        <img src="https://cdn.msp-insider.example/logo.png" alt="MSP Insider" width="180" height="40">
        <h1 style="font-family:Georgia">Five questions to ask before you price a contract</h1>
        <p style="background-image:url(https://cdn.msp-insider.example/bg.png)">Who answers at night? What is not included? When does the price go up?</p>
        <p><a href="https://msp-insider.example/five" style="background:#2563eb;color:#fff;padding:10px 16px;text-decoration:none">All five</a></p>
        </td></tr></table></center></body>
        """;
}
