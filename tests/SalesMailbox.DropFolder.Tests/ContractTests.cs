using SalesMailbox.MailServiceContract;

namespace SalesMailbox.DropFolder.Tests;

public sealed class MaildirReaderTests : MailboxReaderContract
{
    protected override Task<IMailServiceUnderTest> StartAsync() =>
        Task.FromResult<IMailServiceUnderTest>(new DropFolderUnderTest(isMaildir: true));
}

public sealed class EmlReaderTests : MailboxReaderContract
{
    protected override Task<IMailServiceUnderTest> StartAsync() =>
        Task.FromResult<IMailServiceUnderTest>(new DropFolderUnderTest(isMaildir: false));
}

public sealed class DropFolderSenderTests : MailSenderContract
{
    protected override Task<IMailServiceUnderTest> StartAsync() =>
        Task.FromResult<IMailServiceUnderTest>(new DropFolderUnderTest(isMaildir: true));
}
