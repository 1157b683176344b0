using MimeKit;
using SalesMailbox.Demo.Mails;

namespace SalesMailbox.Demo.Writing;

/// <summary>Creates delivery status notifications (RFC 3464) with the returned email's headers.</summary>
internal static class BounceReport
{
    public static MimeEntity Create(string text, DemoBounce bounce)
    {
        var report = new MultipartReport("delivery-status") { new TextPart("plain") { Text = text } };
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add(new HeaderList { { "Reporting-MTA", "dns; " + bounce.MessageId.Split('@')[1] } });
        status.StatusGroups.Add(new HeaderList
        {
            { "Final-Recipient", "rfc822; " + bounce.Recipient },
            { "Action", "failed" },
            { "Status", bounce.Diagnostic.Split(' ')[1] },
            { "Diagnostic-Code", "smtp; " + bounce.Diagnostic },
        });
        report.Add(status);
        report.Add(new TextPart("rfc822-headers")
        {
            Text = $"Message-ID: <{bounce.MessageId}>\r\nTo: {bounce.Recipient}\r\nSubject: {bounce.Subject}\r\n\r\n",
        });
        return report;
    }
}
