using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class DownloadTypesTests
{
    [Theory]
    [InlineData("application/pdf", "application/pdf")]
    [InlineData("image/PNG", "image/PNG")]
    [InlineData("text/html", DownloadTypes.Binary)]
    [InlineData("application/xhtml+xml", DownloadTypes.Binary)]
    [InlineData("image/svg+xml", DownloadTypes.Binary)]
    [InlineData("text/javascript", DownloadTypes.Binary)]
    [InlineData("", DownloadTypes.Binary)]
    public void Of_TypeTheSenderChose_KeepsOnlyWhatNoBrowserRuns(string given, string sent) => Assert.Equal(sent, DownloadTypes.Of(given));

    [Theory]
    [InlineData("Offer 3/4: roof", "Offer 3-4_ roof.eml")]
    [InlineData("..\\..\\autoexec", "-..-autoexec.eml")]
    [InlineData("", "message.eml")]
    [InlineData("\r\nSet-Cookie: a", "Set-Cookie_ a.eml")]
    public void Original_Subject_IsANameForAnyDisk(string subject, string name) => Assert.Equal(name, DownloadTypes.Original(subject));
}
