using System.Collections.Concurrent;
using System.Text;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>A scripted mail service with one mailbox. Pages have two messages, so that paging is always in use.</summary>
internal sealed class ScriptedMailbox : IConnectionType, IAuthorizationCodeSignIn
{
    private const int PageSize = 2;
    private static readonly TextCode Label = new("scripted.label", "Setting");
    private static readonly ErrorCode Missing = new("scripted.missing", ErrorKind.Invalid, "Enter it.");
    private readonly Lock _lock = new();
    private readonly List<Mail> _mails = [];
    private readonly List<string> _history = [];
    private int _reading;

    public string Id => "Scripted";

    public string DisplayName => "Scripted";

    public string Scope => "read";

    /// <summary>
    /// Returns an exception to throw before a call, or null. Receives the name of the call and, for a fetch, the message id.
    /// </summary>
    public Func<string, string?, Exception?> Fault { get; set; } = (_, _) => null;

    /// <summary>
    /// Awaited before a call is answered. Receives the mailbox's address, the name of the call, and, for a fetch, the message id.
    /// </summary>
    public Func<string, string, string?, CancellationToken, Task> Hold { get; set; } = (_, _, _, _) => Task.CompletedTask;

    /// <summary>The labels that the mailbox's owner created.</summary>
    public List<MailLabel> Labels { get; } = [];

    public bool EmptyFirstPage { get; set; }

    public int OldestCursor { get; set; }

    public int MostReadAtOnce { get; private set; }

    public ConcurrentQueue<string> Calls { get; } = [];

    public void Deliver(
        string id,
        DateTimeOffset at,
        MailPlaces places = MailPlaces.Inbox,
        bool excluded = false,
        string? subject = null,
        bool history = true,
        string from = "Ann <ann@customer.example>",
        string? messageId = null,
        params string[] labels)
    {
        var raw = $"From: {from}\r\nTo: sales@acme.example\r\nSubject: {subject ?? "Mail " + id}\r\n"
            + $"Message-ID: <{messageId ?? id}@customer.example>\r\n\r\nBody of {messageId ?? id}\r\n";
        lock (_lock)
        {
            _mails.RemoveAll(mail => mail.Id == id);
            _mails.Add(new Mail(id, Encoding.ASCII.GetBytes(raw), places, excluded, at, labels));
            if (history)
            {
                _history.Add(id);
            }
        }
    }

    public void Delete(string id)
    {
        lock (_lock)
        {
            _mails.RemoveAll(mail => mail.Id == id);
        }
    }

    /// <summary>The addresses of mailboxes that can't be opened.</summary>
    public HashSet<string> Unreachable { get; } = [];

    public IReadOnlyCollection<string> AuthenticationServices => ["mx.scripted.example"];

    /// <summary>What sends; without it the service can't.</summary>
    public IMailSender? Sender { get; set; }

    public IMailSender OpenSender(MailboxAccess access) => Sender ?? throw new NotSupportedException();

    public IMailboxReader OpenReader(MailboxAccess access) =>
        Unreachable.Contains(access.Address)
            ? throw new MailServiceException(MailServiceError.Refused, SharedTexts.Stored.With("The API is not enabled."))
            : new Reader(this, access.Address);

    public MailServiceCapabilities Capabilities { get; set; } = new() { CanSend = true, HasLabels = true };

    /// <summary>No setting is required, so that a test may omit them.</summary>
    public IReadOnlyList<ConnectionSetting> Settings { get; } =
    [
        new("ClientId", Label) { Missing = Missing, IsIdentity = true, IsRequired = false },
        new("ClientSecret", Label) { Missing = Missing, Kind = SettingKind.Secret, IsRequired = false },
    ];

    public ISignIn SignIn => this;

    public bool RevocationEndsWholeAccount => true;

    public Uri? AccessPage => null;

    public IReadOnlyList<Error> Validate(ConnectionSettings entered) => [];

    public Uri CreateAuthorizationUri(
        ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint) =>
        throw new NotSupportedException();

    public Task<GrantedAccess> CompleteAsync(
        ConnectionSettings settings,
        string redirectUri,
        string code,
        string codeVerifier,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RevokeAsync(ConnectionSettings settings, string secret, CancellationToken cancellationToken)
    {
        Called("revoke", secret);
        return Task.CompletedTask;
    }

    private void Called(string call, string? id = null)
    {
        Calls.Enqueue(id is null ? call : $"{call} {id}");
        if (Fault(call, id) is { } fault)
        {
            throw fault;
        }
    }

    private sealed record Mail(string Id, byte[] Raw, MailPlaces Places, bool Excluded, DateTimeOffset At, string[] Labels);

    private sealed class Reader(ScriptedMailbox box, string address) : IMailboxReader
    {
        public long UnitsUsed => box.Calls.Count;

        public async Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken)
        {
            await box.Hold(address, "profile", null, cancellationToken);
            box.Called("profile");
            return new MailboxProfile(address);
        }

        public async Task<ListingPage> ListChangesAsync(
            string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken)
        {
            await box.Hold(address, "changes", null, cancellationToken);
            box.Called("changes", cursor);
            lock (box._lock)
            {
                var from = int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture);
                if (from < box.OldestCursor)
                {
                    throw new MailServiceException(MailServiceError.CursorExpired, SharedTexts.Stored.With("Too old."));
                }

                var ids = box._history.Skip(from)
                    .Where(id => box._mails.Any(mail => mail.Id == id && (mail.Places & places) != MailPlaces.None))
                    .ToList();
                var (page, next) = box.Cut(ids, pageToken);
                return new ListingPage(page, next, next is null ? Text(box._history.Count) : null);
            }
        }

        public async Task<ListingPage> ListAsync(
            MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken)
        {
            await box.Hold(address, "list", null, cancellationToken);
            box.Called("list");
            lock (box._lock)
            {
                var ids = box._mails.Where(mail => (mail.Places & places) != MailPlaces.None && !mail.Excluded && !(mail.At < since))
                    .Select(mail => mail.Id)
                    .ToList();
                var (page, next) = box.Cut(ids, pageToken?.Split('@')[0]);

                // The page token contains the cursor of the first page.
                var cursor = pageToken?.Split('@')[1] ?? Text(box._history.Count);
                return next is null ? new ListingPage(page, null, cursor) : new ListingPage(page, $"{next}@{cursor}", null);
            }
        }

        public async Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken)
        {
            lock (box._lock)
            {
                box.MostReadAtOnce = Math.Max(box.MostReadAtOnce, ++box._reading);
            }

            try
            {
                await Task.Yield();
                await box.Hold(address, "fetch", providerId, cancellationToken);
                box.Called("fetch", providerId);
                Mail mail;
                lock (box._lock)
                {
                    mail = box._mails.Find(candidate => candidate.Id == providerId)
                        ?? throw new MailServiceException(MailServiceError.MessageGone, SharedTexts.Stored.With("Gone."));
                }

                await destination.WriteAsync(mail.Raw, cancellationToken);
                return new FetchedMessage(providerId, "t-" + providerId, mail.Places, mail.Excluded, mail.At, mail.Raw.Length)
                {
                    Labels = mail.Labels,
                };
            }
            finally
            {
                lock (box._lock)
                {
                    box._reading--;
                }
            }
        }

        public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken)
        {
            box.Called("labels");
            return Task.FromResult<IReadOnlyList<MailLabel>>([.. box.Labels]);
        }

        public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken)
        {
            box.Called("labelsOf", providerId);
            lock (box._lock)
            {
                return Task.FromResult<IReadOnlyList<string>>(
                    (box._mails.Find(candidate => candidate.Id == providerId)
                        ?? throw new MailServiceException(MailServiceError.MessageGone, SharedTexts.Stored.With("Gone."))).Labels);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// With <see cref="EmptyFirstPage"/> the first page of a listing is empty and has a next page, which also happens at Gmail.
    /// </summary>
    private (IReadOnlyList<DiscoveredMessage> Page, string? Next) Cut(List<string> ids, string? token)
    {
        var number = token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
        if (EmptyFirstPage && number == 0)
        {
            return ([], "1");
        }

        var start = (EmptyFirstPage ? number - 1 : number) * PageSize;
        var page = ids.Skip(start).Take(PageSize).Select(id => new DiscoveredMessage(id, "t-" + id)).ToList();
        return (page, start + PageSize < ids.Count ? (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
