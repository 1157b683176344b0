using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.CorpusTests.Fuzzing;

/// <summary>Half a megabyte of the same piece in a header field: a parser that looks back for each piece takes minutes.</summary>
public sealed class HostileHeaderTests
{
    private const int Length = 500_000;

    public static TheoryData<string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in new[]
            {
                "From", "To", "Subject", "Date", "Content-Type", "Content-Disposition", "Content-Id", "References",
            })
            {
                foreach (var piece in new[]
                {
                    "a,", ";", ":", "<", ">", "\"", "\\\"", "\"\\", "(", ")", "a@b.example ", "=?utf-8?B?", "=?utf-8?Q?=41?= ", "?=20", "=",
                    "; name*0=a", "é", "\r\n a", "-", "+", "1 ",
                })
                {
                    data.Add(name, piece);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task ParseAsync_LongField_TakesLessThanTwoSeconds(string field, string piece)
    {
        var value = new StringBuilder(Length + piece.Length).Insert(0, piece, Length / piece.Length).ToString();
        var raw = Encoding.UTF8.GetBytes($"{field}: multipart/mixed{value}\r\nTo: a@b.example\r\n\r\nx");
        var start = ThreadClock.Now;

        // Nothing waits for input, so this thread does all the work.
        await MessageParser.ParseAsync(new MemoryStream(raw), TestContext.Current.CancellationToken);

        Assert.InRange(ThreadClock.Now - start, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
