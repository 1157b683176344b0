using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Documents;

// Data that the module creates and nobody edits as content. Each kind needs its own class: YesSql finds the kind by the name of the class.
public sealed class ConnectionDocument : StoredDocument<SalesConnection>;

public sealed class GrantDocument : StoredDocument<Grant>;

public sealed class SignInAttemptDocument : StoredDocument<SignInAttempt>;

public sealed class ImportStateDocument : StoredDocument<ImportState>;

public sealed class ImportItemDocument : StoredDocument<ImportItem>;

public sealed class ImportRunDocument : StoredDocument<ImportRun>;

public sealed class MessageDocument : StoredDocument<MailMessage>;

public sealed class DecisionDocument : StoredDocument<MatchDecision>;

public sealed class MoveDocument : StoredDocument<MessageMove>;

public sealed class FilingKeyDocument : StoredDocument<FilingKey>;

public sealed class TimelineEntryDocument : StoredDocument<TimelineEntry>;

public sealed class UnreadEmailDocument : StoredDocument<UnreadEmail>;

public sealed class CrmNoteDocument : StoredDocument<CrmNote>;

public sealed class TicketTypeDocument : StoredDocument<TicketType>;

public sealed class TicketStatusDocument : StoredDocument<TicketStatus>;

public sealed class NoticeDocument : StoredDocument<Notice>;

public sealed class SenderRuleDocument : StoredDocument<SenderRule>;

public sealed class BlockEntryDocument : StoredDocument<BlockEntry>;

public sealed class SettingDocument : StoredDocument<Setting>;
