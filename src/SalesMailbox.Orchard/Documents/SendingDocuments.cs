using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.Documents;

public sealed class OutgoingMailDocument : StoredDocument<OutgoingMail>;

public sealed class ClientEmailDefaultsDocument : StoredDocument<ClientEmailDefaults>;

public sealed class AgentPreferencesDocument : StoredDocument<AgentPreferences>;
